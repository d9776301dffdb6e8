import { allowed } from '../ability/allowed.ts';
import type { Where } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { normaliseCreditCode } from '../shared/credit-code.ts';

export interface OrganisationFilter {
  text?: string | null | undefined;
  kind?: string | null | undefined;
  status?: string | null | undefined;
}

/** The organisations that the operator's list and its export show. */
export const organisationWhere = (ctx: Context, filter: OrganisationFilter | null | undefined): Where<'Tenant'> => ({
  AND: [
    allowed(ctx, 'oversee', 'Tenant'),
    filter?.kind ? { kind: filter.kind } : {},
    filter?.status ? { status: filter.status } : {},
    filter?.text
      ? {
          OR: [
            { name: { contains: filter.text } },
            { shortName: { contains: filter.text } },
            { creditCode: normaliseCreditCode(filter.text) },
          ],
        }
      : {},
  ],
});
