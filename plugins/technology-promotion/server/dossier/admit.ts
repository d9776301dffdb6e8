import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { refuseInput } from '../../shared/dossier-input.ts';
import { refreshConflicts } from '../conflict/refresh.ts';
import { findingsOf, mustBeComplete } from './findings.ts';
import { loadDossier, mustBeRunning, type Target } from './load.ts';
import { tellApplicant } from './tell-applicant.ts';
import { stages } from './type.ts';

/** One that experts review already goes back to them. */
const stageAfter = async (ctx: Context, tenantId: string, dossierId: string): Promise<'ADMITTED' | 'IN_REVIEW'> => {
  const items = await ctx.db.roundItem.count({ where: { tenantId, dossierId, round: { is: { stage: 'OPEN' } } } });
  return items > 0 ? 'IN_REVIEW' : 'ADMITTED';
};

/** Lets it into the review: every required item of the check passed or does not apply. */
export const admitDossier = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const dossier = await loadDossier(ctx, 'admit', id);
  const call = await mustBeRunning(ctx, dossier);
  const stage = await stageAfter(ctx, dossier.tenantId, id);
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'admit', from: stages.moves.admit.from }, (where) =>
    ctx.db.dossier.updateMany({ where, data: { stage, admittedAt: dossier.admittedAt ?? ctx.now(), version: { increment: 1 } } }),
  );
  const findings = await findingsOf(ctx, dossier, call.checklist as unknown as ChecklistItem[]);
  mustBeComplete(findings);
  if (findings.failed.length > 0) throw new RuleError('CHECK_FAILED', `${findings.failed.length} required items are wanting`);
  await refreshConflicts(ctx, { dossierIds: [id] });
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId: id,
    change: { stage },
    notice: { kind: 'technology-promotion.dossier-admitted', params: { title: dossier.title, number: dossier.number } },
  });
  await ctx.audit('dossier.admitted', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { revision: dossier.revision },
    after: { stage },
  });
};

/** Ends it before the review, with a reason that the applicant reads. */
export const refuseDossier = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const dossier = await loadDossier(ctx, 'refuse', id);
  await mustBeRunning(ctx, dossier);
  const { from, to } = stages.moves.refuse;
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'refuse', from }, (where) =>
    ctx.db.dossier.updateMany({ where, data: { stage: to, closedReason: reason, version: { increment: 1 } } }),
  );
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId: id,
    change: { stage: to, outcome: reason },
    notice: { kind: 'technology-promotion.dossier-refused', params: { title: dossier.title, number: dossier.number } },
  });
  await ctx.audit('dossier.refused', { on: ['Dossier', id], label: dossier.number, detail: { reason }, after: { stage: to } });
};

builder.mutationField('admitDossier', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Lets the submission into the review 准入.',
    authScopes: { can: ['admit', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await admitDossier(ctx, { id: asId(id), version });
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('refuseDossier', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Does not take the submission up 不予受理; the applicant reads the reason.',
    authScopes: { can: ['refuse', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await refuseDossier(ctx, { id: asId(id), version }, parseInput(refuseInput, { reason }).reason);
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
