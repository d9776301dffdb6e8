import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';

/** The member as the viewer may act on her, with her roles; the version is the one the viewer saw. */
export const loadMember = async (ctx: Context, action: string, id: string | number, version: number) => {
  const member = await ctx.db.member.findFirst({
    where: { AND: [allowed(ctx, action, 'Member'), { id: asId(id), status: { not: 'REMOVED' } }] },
    include: { roles: { include: { role: true } } },
  });
  if (!member) throw new NotAllowedError();
  if (member.version !== version) throw new StaleVersionError(member.version);
  return { member, roles: member.roles.map(({ role }) => role) };
};
