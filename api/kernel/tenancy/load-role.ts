import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';

/** The role as the viewer may act on it. */
export const loadRole = async (ctx: Context, action: string, id: string) => {
  const role = await ctx.db.role.findFirst({ where: { AND: [allowed(ctx, action, 'Role'), { id }] } });
  if (!role) throw new NotAllowedError();
  return role;
};

/** Only roles of the organisation's own change; built-in ones come with the release. */
export const loadOwnRole = async (ctx: Context, action: string, id: string) => {
  const role = await loadRole(ctx, action, id);
  if (role.builtIn) throw new RuleError('BUILT_IN_ROLE', 'built-in roles come with the release');
  return role;
};
