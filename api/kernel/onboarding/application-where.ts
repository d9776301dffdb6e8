import { allowed } from '../ability/allowed.ts';
import type { Where } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { normaliseCreditCode } from '../shared/credit-code.ts';

export interface ApplicationFilter {
  stage?: string | null | undefined;
  kind?: string | null | undefined;
  text?: string | null | undefined;
}

/** The applications that the list and its export show. */
export const applicationWhere = (ctx: Context, filter: ApplicationFilter | null | undefined): Where<'TenantApplication'> => ({
  AND: [
    allowed(ctx, 'read', 'TenantApplication'),
    filter?.stage ? { stage: filter.stage } : {},
    filter?.kind ? { kind: filter.kind } : {},
    filter?.text
      ? {
          OR: [
            { name: { contains: filter.text } },
            { number: filter.text.trim().toUpperCase() },
            { creditCode: normaliseCreditCode(filter.text) },
          ],
        }
      : {},
  ],
});
