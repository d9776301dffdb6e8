import { allowed } from '../ability/allowed.ts';
import type { Where } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { asId } from '../graphql/as-id.ts';

export interface MemberFilter {
  text?: string | null | undefined;
  status?: string | null | undefined;
  departmentId?: string | null | undefined;
  roleId?: string | null | undefined;
}

/** The people that the list and its export show. */
export const memberWhere = (ctx: Context, filter: MemberFilter | null | undefined): Where<'Member'> => ({
  AND: [
    allowed(ctx, 'read', 'Member'),
    { status: filter?.status ?? { not: 'REMOVED' } },
    filter?.departmentId ? { departmentId: asId(filter.departmentId) } : {},
    filter?.roleId ? { roles: { some: { AND: [allowed(ctx, 'read', 'MemberRole'), { roleId: asId(filter.roleId) }] } } } : {},
    filter?.text ? { OR: [{ name: { contains: filter.text } }, { email: { contains: filter.text, mode: 'insensitive' } }] } : {},
  ],
});
