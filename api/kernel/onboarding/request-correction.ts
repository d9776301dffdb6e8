import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { correctionInput } from '../shared/application-input.ts';
import { ApplicationRef } from './application.ts';
import { loadApplication, reviewApplication, tellApplicant } from './review-application.ts';

const RequestApplicationCorrectionInput = builder.inputType('RequestApplicationCorrectionInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    note: t.string({ required: true, description: 'What is to be put right; the applicant reads it.' }),
  }),
});

export const requestCorrection = async (ctx: Context, id: string, version: number, note: string): Promise<void> => {
  const before = await loadApplication(ctx, 'request-correction', id);
  await reviewApplication(ctx, { id, version, move: 'request-correction' }, { reviewNote: note });
  await tellApplicant(ctx, before, 'application-correction', { note, link: `${ctx.services.publicUrl}/application` });
  await ctx.audit('application.correction-requested', { on: ['TenantApplication', id], label: before.number, detail: { note } });
};

builder.mutationField('requestApplicationCorrection', (t) =>
  t.prismaField({
    type: ApplicationRef,
    description: 'Sends an application back to its applicant with what is to be put right.',
    authScopes: { can: ['request-correction', 'TenantApplication'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { input: t.arg({ type: RequestApplicationCorrectionInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const { note } = parseInput(correctionInput, { note: input.note });
      await requestCorrection(ctx, id, input.version, note);
      return ctx.db.tenantApplication.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TenantApplication'), { id }] } });
    },
  }),
);
