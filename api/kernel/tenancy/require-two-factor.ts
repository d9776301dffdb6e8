import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { loadRole } from './load-role.ts';

const RequireTwoFactorInput = builder.inputType('RequireTwoFactorInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'The role, built-in or your own.' }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    required: t.boolean({ required: true }),
  }),
});

export const requireTwoFactor = async (ctx: Context, id: string, version: number, required: boolean): Promise<void> => {
  const role = await loadRole(ctx, 'require-two-factor', id);
  await changeVersioned(ctx, 'Role', { id, version, action: 'require-two-factor' }, (where) =>
    ctx.db.role.updateMany({ where, data: { requiresTwoFactor: required, version: { increment: 1 } } }),
  );
  await publishLive(ctx.db, { topic: 'viewer', tenantId: role.tenantId });
  await ctx.audit(required ? 'role.two-factor-required' : 'role.two-factor-released', {
    on: ['Role', id],
    label: role.name,
    before: role.requiresTwoFactor,
    after: required,
  });
};

builder.mutationField('requireTwoFactor', (t) =>
  t.prismaField({
    type: 'Role',
    description: 'Says whether holders of a role must have a second factor; whoever has none can do nothing else until she has.',
    authScopes: { $all: { signedIn: true, can: ['require-two-factor', 'Role'], stepUp: true } },
    errors: { types: [StaleVersionError, StepUpRequiredError] },
    args: { input: t.arg({ type: RequireTwoFactorInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      await requireTwoFactor(ctx, id, input.version, input.required);
      return ctx.db.role.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Role'), { id }] } });
    },
  }),
);
