// How far the submissions of a call came, and what stopped those that came no further.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';

const steps = ['RECEIVED', 'ADMITTED', 'IN_REVIEW', 'DECIDED', 'SELECTED'] as const;
type Step = (typeof steps)[number];

interface Loss {
  reason: string;
  count: number;
}
export interface FunnelStep {
  step: Step;
  /** Came at least so far. */
  count: number;
  /** Came no further, by what stopped them or what they wait for. */
  losses: Loss[];
}

interface Row {
  stage: string;
  admittedAt: Date | null;
  decision?: { outcome: string; revokedAt: Date | null } | null;
}

const selected = ['RECOMMEND', 'CONDITIONAL'];

/** Index of the last step a dossier reached. */
const reached = ({ stage, admittedAt, decision }: Row): number => {
  if (decision && selected.includes(decision.outcome) && !decision.revokedAt) return 4;
  if (decision) return 3;
  if (stage === 'IN_REVIEW') return 2;
  return admittedAt || stage === 'ADMITTED' || stage === 'DECIDED' ? 1 : 0;
};

/** Why it is not further: an end, a decision, or the stage in which it waits. */
const reasonOf = ({ stage, decision }: Row): string => {
  if (decision?.revokedAt) return 'REVOKED';
  return decision && !selected.includes(decision.outcome) ? decision.outcome : stage;
};

export const funnelOf = (rows: readonly Row[]): FunnelStep[] =>
  steps.map((step, at) => {
    const here = rows.filter((row) => reached(row) === at);
    const reasons = at === steps.length - 1 ? [] : [...Map.groupBy(here, reasonOf)];
    return {
      step,
      count: rows.filter((row) => reached(row) >= at).length,
      losses: reasons.map(([reason, { length: count }]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    };
  });

/** Over the dossiers she may read; decisions only for whoever may read decisions. */
const callFunnel = async (ctx: Context, callId: string): Promise<FunnelStep[] | null> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: callId }] }, select: { id: true } });
  if (!call) return null;
  const decisions = ctx.ability.can('read', 'Decision');
  const rows = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { callId }] },
    select: { stage: true, admittedAt: true, ...(decisions ? { decision: { select: { outcome: true, revokedAt: true } } } : {}) },
  });
  return funnelOf(rows as readonly Row[]).filter(({ step }) => decisions || (step !== 'DECIDED' && step !== 'SELECTED'));
};

const LossRef = builder.objectRef<Loss>('FunnelLoss').implement({
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'A stage of dossiers, an outcome, or REVOKED.' }),
    count: t.exposeInt('count'),
  }),
});
const StepRef = builder.objectRef<FunnelStep>('FunnelStep').implement({
  description: 'A step of the selection and how many submissions came so far.',
  fields: (t) => ({
    step: t.exposeString('step', { description: steps.join(', ') }),
    count: t.exposeInt('count'),
    losses: t.field({ type: [LossRef], description: 'Those that came no further, by reason.', resolve: ({ losses }) => losses }),
  }),
});

builder.queryField('callFunnel', (t) =>
  t.field({
    type: [StepRef],
    nullable: true,
    description: 'How far the submissions of a call came; null when there is no such call that you may read.',
    authScopes: { can: ['read', 'Dossier'] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: (_root, { callId }, ctx) => callFunnel(ctx, asId(callId)),
  }),
);
