import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { reasonInput } from '../shared/fields.ts';
import { ApplicationRef } from './application.ts';
import { loadApplication, reviewApplication, tellApplicant } from './review-application.ts';

const RefuseApplicationInput = builder.inputType('RefuseApplicationInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    reason: t.string({ required: true, description: 'The applicant reads it.' }),
  }),
});

export const refuseApplication = async (ctx: Context, id: string, version: number, reason: string): Promise<void> => {
  const before = await loadApplication(ctx, 'refuse', id);
  await reviewApplication(ctx, { id, version, move: 'refuse' }, { reviewNote: reason });
  await tellApplicant(ctx, before, 'application-refused', { note: reason });
  await ctx.audit('application.refused', { on: ['TenantApplication', id], label: before.number, detail: { reason } });
};

builder.mutationField('refuseApplication', (t) =>
  t.prismaField({
    type: ApplicationRef,
    description: 'Refuses an application, with a reason.',
    authScopes: { can: ['refuse', 'TenantApplication'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { input: t.arg({ type: RefuseApplicationInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const { reason } = parseInput(reasonInput, { reason: input.reason });
      await refuseApplication(ctx, id, input.version, reason);
      return ctx.db.tenantApplication.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TenantApplication'), { id }] } });
    },
  }),
);
