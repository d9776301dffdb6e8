// Who may give powers to whom, and take them away: nobody more than she holds herself.
import { type ModelRow, PLATFORM_TENANT } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { asId } from '../graphql/as-id.ts';

type Role = ModelRow<'Role'>;

/** The role without which nobody could let anybody in any more. */
const keyRole = (ctx: Context) => (ctx.viewer.tenantId === PLATFORM_TENANT ? 'platform/security-officer' : 'any/administrator');

/** On the platform offices are appointed, and exclude one another; elsewhere people hand on what they hold. */
export const isPlatform = (ctx: Context): boolean => ctx.viewer.tenantId === PLATFORM_TENANT;

/** Acts on people of one organisation go one after another, and by what the acting person may do by then. */
export const lockPeople = async (ctx: Context, needed: string): Promise<void> => {
  const { tenantId, memberId } = ctx.viewer;
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`people:${tenantId}`}, 0))`;
  const still = await ctx.db.member.findFirst({
    where: { tenantId, id: memberId ?? asId(''), status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: needed } } } } } },
    select: { id: true },
  });
  if (!still) throw new NotAllowedError();
};

const above = () => new RuleError('ROLE_ABOVE_YOURS', 'the role holds permissions that you do not hold');

/** Refuses to touch a role that holds more than the viewer does. */
export const mustHold = (ctx: Context, roles: readonly Pick<Role, 'permissions'>[]): void => {
  if (isPlatform(ctx)) return;
  if (roles.some(({ permissions }) => permissions.some((key) => !ctx.viewer.permissions.has(key)))) throw above();
};

/** The roles named, all of them of the viewer's organisation. */
export const namedRoles = async (ctx: Context, given: readonly (string | number)[], path = 'roleIds'): Promise<Role[]> => {
  const ids = [...new Set(given.map(asId))];
  const roles = await ctx.db.role.findMany({ where: { AND: [allowed(ctx, 'read', 'Role'), { id: { in: ids } }] } });
  if (roles.length !== ids.length) throw wrongField(path, 'UNKNOWN_ROLE');
  if (isPlatform(ctx) && (roles.length !== 1 || !roles[0]?.builtIn)) throw wrongField(path, 'ONE_OFFICE');
  return roles;
};

export const isKeyRole = (ctx: Context, roles: readonly Pick<Role, 'builtIn'>[]): boolean =>
  roles.some(({ builtIn }) => builtIn === keyRole(ctx));

/** Called after the change, under lockPeople: what it would break is undone with the transaction. */
export const keepAdministrator = async (ctx: Context): Promise<void> => {
  const left = await ctx.db.member.findFirst({
    where: { tenantId: ctx.viewer.tenantId, status: 'ACTIVE', roles: { some: { role: { is: { builtIn: keyRole(ctx) } } } } },
    select: { id: true },
  });
  if (!left) throw new RuleError('LAST_ADMINISTRATOR', 'the organisation would be left without an administrator');
};

/**
 * Who lets people in without managing them (the system officer) fills offices that are vacant and no others:
 * so the first officer of a new platform finds her two colleagues, and later nobody gathers offices.
 */
export const mustBeVacant = async (ctx: Context, role: Pick<Role, 'id' | 'tenantId'>): Promise<void> => {
  if (!isPlatform(ctx) || ctx.viewer.permissions.has('member.manage')) return;
  const { id: roleId, tenantId } = role;
  const held = await ctx.db.memberRole.count({ where: { tenantId, roleId, member: { is: { status: 'ACTIVE' } } } });
  const offered = await ctx.db.invitation.count({
    where: { tenantId, status: 'PENDING', expiresAt: { gt: ctx.now() }, roleIds: { has: roleId } },
  });
  if (held + offered > 0)
    throw new RuleError('OFFICE_FILLED', 'the office is filled or offered; the security officer appoints further people');
};
