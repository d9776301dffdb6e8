// A round over time: how many tasks were taken on and how many reviews came in, day by day, and how well items are covered.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { addDays, type Day, dayInChina, daysBetween } from '../rules/deadlines/shanghai-day.ts';
import { fills } from './coverage.ts';

interface Count {
  day: Day;
  accepted: number;
  submitted: number;
}
interface Coverage {
  reviews: number;
  items: number;
}
interface Progress {
  needed: number;
  dueDay: string | null;
  days: Count[];
  coverage: Coverage[];
}

/** Rounds last weeks; of one that was left open for years the last days are drawn. */
const MOST_DAYS = 400;

/** Sums up to and with each day. */
export const daysOf = (accepted: readonly Date[], submitted: readonly Date[], until: Date): Count[] => {
  const [taken, handedIn] = [accepted.map(dayInChina).sort(), submitted.map(dayInChina).sort()];
  const all = [...taken, ...handedIn].sort();
  const [first, latest = ''] = [all[0], all.at(-1)];
  if (!first) return [];
  const end = dayInChina(until);
  const last = latest > end ? latest : end;
  const length = Math.min(daysBetween(first, last) + 1, MOST_DAYS);
  const upTo = (days: readonly Day[], day: Day) => days.filter((each) => each <= day).length;
  return Array.from({ length }, (_, at) => addDays(last, at + 1 - length)).map((day) => ({
    day,
    accepted: upTo(taken, day),
    submitted: upTo(handedIn, day),
  }));
};

export const progressOf = async (ctx: Context, roundId: string): Promise<Progress | null> => {
  const round = await ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] },
    select: { need: true, dueAt: true, closedAt: true },
  });
  if (!round) return null;
  const items = await ctx.db.roundItem.findMany({
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId }] },
    select: { dossierId: true },
  });
  const tasks = (
    await ctx.db.assignment.findMany({
      where: { AND: [allowed(ctx, 'update', 'Assignment'), { roundId }] },
      select: { dossierId: true, stage: true, answeredAt: true, review: { select: { stage: true, submittedAt: true } } },
    })
  ).filter(fills);
  const placed = Map.groupBy(tasks, ({ dossierId }) => dossierId);
  const byCount = Map.groupBy(items, ({ dossierId }) => placed.get(dossierId)?.length ?? 0);
  const moments = (of: (task: (typeof tasks)[number]) => Date | null | undefined) => tasks.flatMap((task) => of(task) ?? []);
  return {
    needed: items.length * round.need,
    dueDay: round.dueAt ? dayInChina(round.dueAt) : null,
    days: daysOf(
      moments(({ stage, answeredAt }) => (stage === 'INVITED' || stage === 'PROPOSED' ? null : answeredAt)),
      moments(({ stage, review }) => (stage === 'SUBMITTED' ? review?.submittedAt : null)),
      round.closedAt ?? ctx.now(),
    ),
    coverage: [...byCount].map(([reviews, { length }]) => ({ reviews, items: length })).sort((a, b) => a.reviews - b.reviews),
  };
};

const DayRef = builder.objectRef<Count>('RoundDay').implement({
  fields: (t) => ({
    day: t.exposeString('day', { description: 'In China.' }),
    accepted: t.exposeInt('accepted', { description: 'Tasks taken on up to and with this day.' }),
    submitted: t.exposeInt('submitted', { description: 'Reviews handed in up to and with this day.' }),
  }),
});
const CoverageRef = builder.objectRef<Coverage>('RoundCoverage').implement({
  fields: (t) => ({
    reviews: t.exposeInt('reviews', { description: 'Experts who have the item.' }),
    items: t.exposeInt('items', { description: 'Items that so many have.' }),
  }),
});
const ProgressRef = builder.objectRef<Progress>('RoundProgress').implement({
  description: 'A round over time.',
  fields: (t) => ({
    needed: t.exposeInt('needed', { description: 'Reviews that the round needs.' }),
    dueDay: t.exposeString('dueDay', { nullable: true }),
    days: t.field({ type: [DayRef], resolve: ({ days }) => days }),
    coverage: t.field({ type: [CoverageRef], resolve: ({ coverage }) => coverage }),
  }),
});

builder.queryField('reviewRoundProgress', (t) =>
  t.field({
    type: ProgressRef,
    nullable: true,
    description: 'How a round went on, day by day; null when there is none that you may read.',
    authScopes: { can: ['update', 'Assignment'] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: (_root, { roundId }, ctx) => progressOf(ctx, asId(roundId)),
  }),
);
