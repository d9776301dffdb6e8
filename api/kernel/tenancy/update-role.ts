import type { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { roleInput } from '../shared/role-input.ts';
import { lockPeople, mustHold } from './authority.ts';
import { loadOwnRole } from './load-role.ts';
import { rolePermissions } from './role-permissions.ts';

const UpdateRoleInput = builder.inputType('UpdateRoleInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    name: t.string({ required: true }),
    permissions: t.stringList({ required: true, description: 'All keys that it holds from now on; what they need is added.' }),
  }),
});

export const updateRole = async (ctx: Context, id: string, version: number, input: z.output<typeof roleInput>): Promise<void> => {
  await lockPeople(ctx, 'role.manage');
  const before = await loadOwnRole(ctx, 'update', id);
  const { tenantId } = before;
  mustHold(ctx, [before]);
  const permissions = rolePermissions(ctx, input.permissions);
  const taken = await ctx.db.role.findFirst({ where: { tenantId, name: input.name, id: { not: id } }, select: { id: true } });
  if (taken) throw wrongField('name', 'TAKEN');
  await changeVersioned(ctx, 'Role', { id, version, action: 'update' }, (where) =>
    ctx.db.role.updateMany({ where, data: { name: input.name, permissions, version: { increment: 1 } } }),
  );
  await publishLive(ctx.db, { topic: 'viewer', tenantId });
  await ctx.audit('role.updated', {
    on: ['Role', id],
    label: input.name,
    detail: {
      added: permissions.filter((key) => !before.permissions.includes(key)),
      taken: before.permissions.filter((key) => !permissions.includes(key)),
    },
    before: { name: before.name, permissions: before.permissions },
    after: { name: input.name, permissions },
  });
};

builder.mutationField('updateRole', (t) =>
  t.prismaField({
    type: 'Role',
    description: 'Changes a role of the organisation’s own; counts for its holders and keys at once.',
    authScopes: { $all: { signedIn: true, can: ['update', 'Role'], stepUp: true } },
    errors: { types: [StaleVersionError, RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: UpdateRoleInput, required: true }) },
    resolve: async (query, _root, { input: { id: given, version, ...rest } }, ctx) => {
      const id = asId(given);
      await updateRole(ctx, id, version, parseInput(roleInput, rest));
      return ctx.db.role.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Role'), { id }] } });
    },
  }),
);
