import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { duplicateInput } from '../../shared/dossier-input.ts';
import { type DossierRow, loadDossier, mustBeRunning, type Target } from './load.ts';
import { tellApplicant } from './tell-applicant.ts';
import { stages } from './type.ts';

/** The other one of two, which goes on: of the same call, and itself still in the running. */
export const goingOn = async (ctx: Context, action: string, dossier: DossierRow, otherId: string, path: string): Promise<DossierRow> => {
  const other = await ctx.db.dossier.findFirst({
    where: { AND: [allowed(ctx, action, 'Dossier'), { id: otherId, callId: dossier.callId }] },
  });
  if (!other || other.id === dossier.id) throw wrongField(path, 'OTHER_DOSSIER');
  if (stages.final.includes(other.stage as never)) throw wrongField(path, 'OTHER_ENDED');
  return other;
};

/** Ends a second submission of the same thing. Its applicant reads the reason and learns nothing of the other. */
export const markDuplicate = async (ctx: Context, { id, version }: Target, ofId: string, reason: string): Promise<void> => {
  const dossier = await loadDossier(ctx, 'markDuplicate', id);
  await mustBeRunning(ctx, dossier);
  const { from, to } = stages.moves.markDuplicate;
  const other = await goingOn(ctx, 'markDuplicate', dossier, ofId, 'ofId');
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'markDuplicate', from }, (where) =>
    ctx.db.dossier.updateMany({ where, data: { stage: to, closedReason: reason, version: { increment: 1 } } }),
  );
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId: id,
    change: { stage: to, outcome: reason },
    notice: { kind: 'technology-promotion.dossier-duplicate', params: { title: dossier.title, number: dossier.number } },
  });
  await ctx.audit('dossier.duplicate', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { of: other.number, reason },
    after: { stage: to },
  });
};

builder.mutationField('markDuplicate', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Ends a second submission of the same technology by the same hand 重复申报.',
    authScopes: { can: ['markDuplicate', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      ofId: t.arg.id({ required: true, description: 'The one that goes on.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ofId, reason }, ctx) => {
      const input = parseInput(duplicateInput, { ofId, reason });
      await markDuplicate(ctx, { id: asId(id), version }, asId(input.ofId), input.reason);
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
