// How a round stands: how many tasks are in which stage, how much each expert has, how far the items are.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { assignmentStages } from '../../shared/stages.ts';
import { fills, pending } from './coverage.ts';

interface StageCount {
  stage: string;
  count: number;
}
interface ExpertLoad {
  expertId: string;
  name: string;
  employerName: string;
  /** Tasks that fill a place. */
  load: number;
  submitted: number;
  waiting: number;
  overdue: number;
  declined: number;
}
interface Overview {
  items: number;
  covered: number;
  complete: number;
  needed: number;
  filled: number;
  submitted: number;
  stages: StageCount[];
  experts: ExpertLoad[];
}

const StageCountRef = builder.objectRef<StageCount>('TaskStageCount').implement({
  fields: (t) => ({ stage: t.exposeString('stage'), count: t.exposeInt('count') }),
});
const ExpertLoadRef = builder.objectRef<ExpertLoad>('ExpertLoad').implement({
  description: 'What an expert has to do in a round.',
  fields: (t) => ({
    expertId: t.exposeID('expertId'),
    name: t.exposeString('name'),
    employerName: t.exposeString('employerName'),
    load: t.exposeInt('load', { description: 'Items she is on.' }),
    submitted: t.exposeInt('submitted'),
    waiting: t.exposeInt('waiting', { description: 'Invited or at work.' }),
    overdue: t.exposeInt('overdue'),
    declined: t.exposeInt('declined', { description: 'Turned down, recused, expired or cancelled.' }),
  }),
});
const OverviewRef = builder.objectRef<Overview>('ReviewRoundOverview').implement({
  description: 'How a round stands, over the items that you may see.',
  fields: (t) => ({
    items: t.exposeInt('items'),
    covered: t.exposeInt('covered', { description: 'Items whose places are all filled.' }),
    complete: t.exposeInt('complete', { description: 'Items with all their reviews.' }),
    needed: t.exposeInt('needed', { description: 'Reviews wanted in all.' }),
    filled: t.exposeInt('filled'),
    submitted: t.exposeInt('submitted'),
    stages: t.field({ type: [StageCountRef], resolve: ({ stages }) => stages }),
    experts: t.field({ type: [ExpertLoadRef], resolve: ({ experts }) => experts }),
  }),
});

export const overviewOf = async (ctx: Context, roundId: string): Promise<Overview | null> => {
  const round = await ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] },
    select: { need: true },
  });
  if (!round) return null;
  const items = await ctx.db.roundItem.findMany({
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId }] },
    select: { dossierId: true },
  });
  const tasks = await ctx.db.assignment.findMany({
    where: { AND: [allowed(ctx, 'update', 'Assignment'), { roundId }] },
    select: {
      dossierId: true,
      expertId: true,
      stage: true,
      dueAt: true,
      review: { select: { stage: true } },
      expert: { select: { name: true, employerName: true } },
    },
  });
  const now = ctx.now();
  const placed = Map.groupBy(tasks.filter(fills), ({ dossierId }) => dossierId);
  const done = ({ stage }: { stage: string }) => stage === 'SUBMITTED';
  const waits = ({ stage }: { stage: string }) => (pending as readonly string[]).includes(stage);
  const byStage = Map.groupBy(tasks, ({ stage }) => stage);
  return {
    items: items.length,
    covered: items.filter(({ dossierId }) => (placed.get(dossierId)?.length ?? 0) >= round.need).length,
    complete: items.filter(({ dossierId }) => (placed.get(dossierId) ?? []).filter(done).length >= round.need).length,
    needed: items.length * round.need,
    filled: [...placed.values()].reduce((sum, each) => sum + Math.min(each.length, round.need), 0),
    submitted: [...placed.values()].reduce((sum, each) => sum + each.filter(done).length, 0),
    stages: assignmentStages.stages.flatMap((stage) => (byStage.has(stage) ? [{ stage, count: byStage.get(stage)?.length ?? 0 }] : [])),
    experts: [...Map.groupBy(tasks, ({ expertId }) => expertId)]
      .map(([expertId, mine]) => ({
        expertId,
        name: mine[0]?.expert.name ?? '',
        employerName: mine[0]?.expert.employerName ?? '',
        load: mine.filter(fills).length,
        submitted: mine.filter((task) => done(task) && fills(task)).length,
        waiting: mine.filter(waits).length,
        overdue: mine.filter((task) => waits(task) && task.dueAt !== null && task.dueAt < now).length,
        declined: mine.filter((task) => !fills(task)).length,
      }))
      .sort((one, other) => other.load - one.load || (one.name < other.name ? -1 : 1)),
  };
};

builder.queryField('reviewRoundOverview', (t) =>
  t.field({
    type: OverviewRef,
    nullable: true,
    description: 'How a round stands; null when there is none that you may read.',
    authScopes: { can: ['update', 'Assignment'] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: (_root, { roundId }, ctx) => overviewOf(ctx, asId(roundId)),
  }),
);
