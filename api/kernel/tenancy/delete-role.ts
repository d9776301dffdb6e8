import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { VersionedId } from '../graphql/versioned-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { lockPeople, mustHold } from './authority.ts';
import { loadOwnRole } from './load-role.ts';

export const deleteRole = async (ctx: Context, id: string, version: number): Promise<void> => {
  await lockPeople(ctx, 'role.manage');
  const role = await loadOwnRole(ctx, 'delete', id);
  const { tenantId } = role;
  mustHold(ctx, [role]);
  const dead = { tenantId, roleId: id, OR: [{ revokedAt: { not: null } }, { expiresAt: { lte: ctx.now() } }] };
  const [holders, keys, invitations] = [
    await ctx.db.memberRole.count({ where: { tenantId, roleId: id } }),
    await ctx.db.apiKey.count({ where: { tenantId, roleId: id, NOT: dead } }),
    await ctx.db.invitation.count({ where: { tenantId, status: 'PENDING', expiresAt: { gt: ctx.now() }, roleIds: { has: id } } }),
  ];
  if (holders + keys + invitations > 0) throw new RuleError('ROLE_IN_USE', 'people, keys or invitations hold it');
  // Dead keys say which role they had; they go with it, the audit keeps what they did.
  const { count: keysDropped } = await ctx.db.apiKey.deleteMany({ where: dead });
  await changeVersioned(ctx, 'Role', { id, version, action: 'delete' }, (where) => ctx.db.role.deleteMany({ where }));
  await ctx.audit('role.deleted', { on: ['Role', id], label: role.name, detail: { keysDropped }, before: role });
};

builder.mutationField('deleteRole', (t) =>
  t.prismaField({
    type: 'Role',
    description: 'Deletes a role of the organisation’s own that nobody holds; answers what it was.',
    authScopes: { $all: { signedIn: true, can: ['delete', 'Role'], stepUp: true } },
    errors: { types: [StaleVersionError, RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: VersionedId, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const was = await ctx.db.role.findFirst({ ...query, where: { AND: [allowed(ctx, 'delete', 'Role'), { id }] } });
      await deleteRole(ctx, id, input.version);
      if (!was) throw new NotAllowedError();
      return was;
    },
  }),
);
