import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type DecisionInput, decisionInput } from '../../shared/decision-input.ts';
import { dossierStages } from '../../shared/stages.ts';

const decidable: readonly string[] = [...dossierStages.moves.decide.from, 'DECIDED'];

/** What the decision rests on, kept with it: the figures as they are, and the newest vote of a meeting. */
const basisOf = async (ctx: Context, tenantId: string, dossierId: string) => {
  const item = await ctx.db.roundItem.findFirst({
    where: { tenantId, dossierId },
    orderBy: { round: { ordinal: 'desc' } },
    select: { roundId: true, reviews: true, exactMean: true, vetoes: true },
  });
  const vote = await ctx.db.agendaItem.findFirst({
    where: { tenantId, dossierId, stage: 'DECIDED' },
    orderBy: { closedAt: 'desc' },
    select: { id: true, passed: true, result: true },
  });
  return { item, vote };
};

/**
 * Decides on a dossier, or changes the decision while nobody outside knows it. `version` 0 is a first decision.
 * The applicant's side is not touched: only the release tells her.
 */
export const decide = async (ctx: Context, dossierId: string, version: number, input: DecisionInput): Promise<string> => {
  const dossier = await ctx.db.dossier.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: dossierId }] },
    include: { decision: true, call: { select: { stage: true } } },
  });
  if (!dossier) throw new NotAllowedError();
  if (!decidable.includes(dossier.stage)) throw new StageError(dossier.stage, 'decide');
  if (!['REVIEWING', 'DELIBERATED'].includes(dossier.call.stage)) throw new StageError(dossier.call.stage, 'decide');
  const known = dossier.decision;
  if (known?.releasedAt) throw new RuleError('DECISION_RELEASED', 'the decision is known to the applicant');
  if ((known?.version ?? 0) !== version) throw new StaleVersionError(known?.version ?? 0);
  const { tenantId } = dossier;
  const row = {
    ...input,
    basis: JSON.parse(JSON.stringify(await basisOf(ctx, tenantId, dossierId))) as object,
    decidedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
    decidedAt: ctx.now(),
  };
  const id = known ? known.id : (await ctx.db.decision.create({ data: { ...row, tenantId, dossierId, callId: dossier.callId } })).id;
  if (known) {
    const { count } = await ctx.db.decision.updateMany({
      where: { AND: [allowed(ctx, 'update', 'Decision'), { id, version, releasedAt: null }] },
      data: { ...row, version: { increment: 1 } },
    });
    if (count === 0) throw new StaleVersionError(known.version);
  }
  await ctx.db.dossier.updateMany({ where: { tenantId, id: dossierId }, data: { stage: 'DECIDED', version: { increment: 1 } } });
  await ctx.audit('decision.made', { on: ['Decision', id], label: dossier.number, before: known, after: input });
  return id;
};

const DecisionInputType = builder.inputType('DecisionInput', {
  description: 'A decision. Conditions belong to CONDITIONAL; every outcome but RECOMMEND says why.',
  fields: (t) => ({ outcome: t.string({ required: true }), conditions: t.string(), reason: t.string() }),
});

builder.mutationField('decideDossier', (t) =>
  t.prismaField({
    type: 'Decision',
    description: 'Decides on a dossier; can be changed until it is released.',
    authScopes: { can: ['create', 'Decision'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      dossierId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: 'Of the decision as last seen; 0 when there is none yet.' }),
      input: t.arg({ type: DecisionInputType, required: true }),
    },
    resolve: async (query, _root, { dossierId, version, input }, ctx) => {
      const given = parseInput(decisionInput, { outcome: input.outcome, conditions: input.conditions ?? '', reason: input.reason ?? '' });
      const id = await decide(ctx, asId(dossierId), version, given);
      return ctx.db.decision.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
