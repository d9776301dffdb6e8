// Reviews 风险复核: each rates what remains of the risk and sets the day of the next.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type RiskReviewInput, riskReviewInput } from '../../shared/risk-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { escalation, tellEscalation } from './escalate.ts';
import { openRisk } from './type.ts';

const DAY_MS = 86_400_000;

export const reviewRisk = async (ctx: Context, id: string, version: number, input: RiskReviewInput): Promise<void> => {
  const risk = await ctx.db.risk.findFirst({ where: { AND: [allowed(ctx, 'review', 'Risk'), { id }] } });
  if (!risk) throw new NotAllowedError();
  const reviewedOn = asDay(input.reviewedOn);
  requirePast(ctx, reviewedOn, 'reviewedOn');
  const { tenantId } = risk;
  const later = await ctx.db.riskReview.count({ where: { tenantId, riskId: id, reviewedOn: { gt: reviewedOn } } });
  if (later > 0) throw wrongField('reviewedOn', 'BEFORE_LAST_REVIEW');
  const { likelihood, impact, note } = input;
  const next = {
    residualLikelihood: likelihood,
    residualImpact: impact,
    ...escalation(ctx, likelihood * impact, risk.escalatedAt),
    nextReviewOn: new Date(reviewedOn.getTime() + risk.reviewDays * DAY_MS),
  };
  await changeVersioned(ctx, 'Risk', { id, version, action: 'review', from: openRisk }, (where) =>
    ctx.db.risk.updateMany({ where, data: { ...next, reminded: [], version: { increment: 1 } } }),
  );
  await ctx.db.riskReview.create({ data: { tenantId, riskId: id, reviewedOn, likelihood, impact, note, reviewedBy: actor(ctx) } });
  await ctx.audit('risk.reviewed', { on: ['Risk', id], label: risk.number, detail: { likelihood, impact } });
  if (next.escalatedAt && !risk.escalatedAt) await tellEscalation(ctx, { ...risk, ...next });
};

const RiskReviewInputType = builder.inputType('RiskReviewInput', {
  description: 'What remains of a risk, on a day.',
  fields: (t) => ({
    reviewedOn: t.string({ required: true, description: '2026-11-22' }),
    likelihood: t.int({ required: true }),
    impact: t.int({ required: true }),
    note: t.string({ required: true, description: 'What was seen.' }),
  }),
});

builder.mutationField('reviewRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'Records a review: what remains of the risk, and from it the day of the next one.',
    authScopes: { can: ['review', 'Risk'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RiskReviewInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await reviewRisk(ctx, asId(id), version, parseInput(riskReviewInput, input));
      return ctx.db.risk.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Risk'), { id: asId(id) }] } });
    },
  }),
);
