// The cockpit of a project: what belongs to it, counted by stage, and what is due next.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { type DueLine, nextDates } from './next-dates.ts';

interface StageCount {
  stage: string;
  count: number;
}
interface Overview {
  id: string;
  endsOn: Date;
}
const StageCountRef = builder.objectRef<StageCount>('StageCount').implement({
  description: 'How many stand in one stage.',
  fields: (t) => ({ stage: t.exposeString('stage'), count: t.exposeInt('count') }),
});

const DueLineRef = builder.objectRef<DueLine>('ProjectDate').implement({
  description: 'A day on which something of the project is due.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'PROJECT_END, PLAN_STEP, AGREEMENT_END, ACTIVITY, READINESS or GAP' }),
    objectId: t.exposeID('objectId'),
    label: t.exposeString('label'),
    date: t.string({ resolve: ({ date }) => dayText(date) ?? '' }),
    overdue: t.boolean({ resolve: ({ date }, _args, ctx) => date < todayIn(ctx.now()) }),
  }),
});

const counts = (groups: readonly { stage: string; _count: { _all: number } }[]): StageCount[] =>
  groups.map(({ stage, _count }) => ({ stage, count: _count._all }));

const sites = async (ctx: Context, projectId: string) => {
  const groups = await ctx.db.siteAdoption.groupBy({
    by: ['stage'],
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { projectId, mergedIntoId: null }] },
    _count: { _all: true },
  });
  return counts(groups);
};
const agreements = async (ctx: Context, projectId: string) => {
  const groups = await ctx.db.agreement.groupBy({
    by: ['stage'],
    where: { AND: [allowed(ctx, 'read', 'Agreement'), { projectId }] },
    _count: { _all: true },
  });
  return counts(groups);
};
const activities = async (ctx: Context, projectId: string) => {
  const groups = await ctx.db.activity.groupBy({
    by: ['stage'],
    where: { AND: [allowed(ctx, 'read', 'Activity'), { projectId }] },
    _count: { _all: true },
  });
  return counts(groups);
};

const OverviewRef = builder.objectRef<Overview>('PromotionProjectOverview').implement({
  description: 'A project at a glance, as far as you may read what belongs to it.',
  fields: (t) => ({
    id: t.id({ description: 'The project’s.', resolve: ({ id }) => id }),
    sites: t.field({
      type: [StageCountRef],
      resolve: ({ id }, _args, ctx) => (ctx.ability.can('read', 'SiteAdoption') ? sites(ctx, id) : []),
    }),
    agreements: t.field({
      type: [StageCountRef],
      resolve: ({ id }, _args, ctx) => (ctx.ability.can('read', 'Agreement') ? agreements(ctx, id) : []),
    }),
    activities: t.field({
      type: [StageCountRef],
      resolve: ({ id }, _args, ctx) => (ctx.ability.can('read', 'Activity') ? activities(ctx, id) : []),
    }),
    nextDates: t.field({
      type: [DueLineRef],
      description: 'What is overdue and what is due next, the nearest first, twelve at most.',
      resolve: (project, _args, ctx) => nextDates(ctx, project),
    }),
  }),
});

builder.queryField('promotionProjectOverview', (t) =>
  t.field({
    type: OverviewRef,
    nullable: true,
    description: 'What belongs to a project; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionProject'] },
    args: { projectId: t.arg.id({ required: true }) },
    resolve: (_root, { projectId }, ctx) =>
      ctx.db.promotionProject.findFirst({
        where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(projectId) }] },
        select: { id: true, endsOn: true },
      }),
  }),
);
