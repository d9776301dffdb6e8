// Figures of a project over time, against their targets: counted by the database, however many sites report.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import type { Unit } from '../../shared/figures.ts';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { type TrendGroup, type TrendPoint, trendOf } from '../../shared/trend.ts';
import { dimensionPlace } from '../evaluation/figures.ts';
import { IndicatorRef } from './type.ts';

interface Trend {
  indicator: ModelRow<'Indicator'>;
  points: TrendPoint[];
}

const TrendPointRef = builder.objectRef<TrendPoint>('IndicatorTrendPoint').implement({
  description: 'What all sites together come to in one period.',
  fields: (t) => ({
    period: t.exposeString('period', { description: '2026-Q3' }),
    startsOn: t.string({ resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    due: t.exposeInt('due', { description: 'Sites that were asked; 0 for a period for which nobody was.' }),
    reported: t.exposeInt('reported', { description: 'Sites with a figure, verified or not.' }),
    verified: t.exposeInt('verified', { description: 'Sites whose figure counts: verified or locked.' }),
    overdue: t.exposeInt('overdue', { description: 'Sites that owe their figure since its day.' }),
    corrected: t.exposeInt('corrected', { description: 'Figures that count and replace one that was locked.' }),
    numerator: t.exposeFloat('numerator', { nullable: true }),
    denominator: t.exposeFloat('denominator', { nullable: true }),
    value: t.exposeFloat('value', { nullable: true, description: 'Sum over sum; null where no figure counts.' }),
  }),
});

const TrendRef = builder.objectRef<Trend>('IndicatorTrend').implement({
  description: 'An indicator by period, from the first that was asked for to the last.',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorRef, resolve: ({ indicator }) => indicator }),
    points: t.field({ type: [TrendPointRef], resolve: ({ points }) => points }),
  }),
});

const groupsOf = async (ctx: Context, projectId: string): Promise<ReadonlyMap<string, TrendGroup[]>> => {
  const found = await ctx.db.indicatorValue.groupBy({
    by: ['indicatorId', 'startsOn', 'dueOn', 'stage'],
    where: { AND: [allowed(ctx, 'read', 'IndicatorValue'), { projectId }] },
    _count: { _all: true },
    _sum: { numerator: true, denominator: true },
  });
  const today = todayIn(ctx.now());
  const byIndicator = new Map<string, TrendGroup[]>();
  for (const { indicatorId, startsOn, dueOn, stage, _count, _sum } of found) {
    const owed = ['ASKED', 'RETURNED'].includes(stage) && dueOn < today;
    const group = {
      startsOn,
      stage,
      rows: _count._all,
      overdue: owed ? _count._all : 0,
      numerator: _sum.numerator?.toNumber() ?? 0,
      denominator: _sum.denominator?.toNumber() ?? null,
    };
    byIndicator.set(indicatorId, [...(byIndicator.get(indicatorId) ?? []), group]);
  }
  return byIndicator;
};

/** How many figures that count replace a locked one, by indicator and day on which their period begins. */
const correctionsOf = async (ctx: Context, projectId: string) => {
  const found = await ctx.db.indicatorValue.groupBy({
    by: ['indicatorId', 'startsOn'],
    where: {
      AND: [allowed(ctx, 'read', 'IndicatorValue'), { projectId, correctsId: { not: null }, stage: { in: ['VERIFIED', 'LOCKED'] } }],
    },
    _count: { _all: true },
  });
  return (indicatorId: string, period: Period): Map<string, number> =>
    new Map(
      found.filter((each) => each.indicatorId === indicatorId).map(({ startsOn, _count }) => [periodLabel(period, startsOn), _count._all]),
    );
};

/** In the order of RE-AIM; indicators that nobody was asked for yet have no points. `query` is what else is asked of them. */
export const readTrends = async (ctx: Context, projectId: string, query: object): Promise<Trend[]> => {
  const indicators = await ctx.db.indicator.findMany({
    ...query,
    where: { AND: [allowed(ctx, 'read', 'Indicator'), { projectId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  if (indicators.length === 0) return [];
  const groups = await groupsOf(ctx, projectId);
  const corrections = await correctionsOf(ctx, projectId);
  return indicators
    .sort((left, right) => dimensionPlace(left) - dimensionPlace(right))
    .map((indicator) => {
      const period = indicator.period as Period;
      const mine = groups.get(indicator.id) ?? [];
      return { indicator, points: trendOf({ unit: indicator.unit as Unit, period }, mine, corrections(indicator.id, period)) };
    });
};

builder.queryField('indicatorTrends', (t) =>
  t.field({
    type: [TrendRef],
    description: 'The indicators of a project of your association over time, in the order of RE-AIM.',
    authScopes: { can: ['read', 'PromotionProject'] },
    args: { projectId: t.arg.id({ required: true }) },
    resolve: (_root, { projectId }, ctx, info) =>
      readTrends(ctx, asId(projectId), queryFromInfo({ context: ctx, info, path: ['indicator'] })),
  }),
);
