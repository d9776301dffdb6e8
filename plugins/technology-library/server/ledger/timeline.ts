import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { laneOf } from '../../shared/ledger-input.ts';
import { addMonths } from '../days.ts';
import { LedgerFilter, type LedgerWish, ledgerWhere } from './list.ts';

interface Mark {
  month: string;
  lane: string;
  lines: number;
}

/** The picture reaches so far back; a period in the filter moves it. */
const MONTHS = 36;

/** Lines by month and by what they speak of. */
export const readTimeline = async (ctx: Context, wish: LedgerWish): Promise<Mark[]> => {
  const end = wish.to ? new Date(`${wish.to}T00:00:00Z`) : todayIn(ctx.now());
  const given = ledgerWhere(wish);
  const groups = await ctx.db.ledgerEntry.groupBy({
    by: ['occurredOn', 'act'],
    where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), given, { occurredOn: { gte: addMonths(end, -MONTHS) } }] },
    _count: { _all: true },
  });
  const marks = new Map<string, Mark>();
  for (const { occurredOn, act, _count } of groups) {
    const mark = { month: (dayText(occurredOn) ?? '').slice(0, 7), lane: laneOf(act), lines: _count._all };
    const key = `${mark.month}:${mark.lane}`;
    const there = marks.get(key);
    marks.set(key, there ? { ...there, lines: there.lines + mark.lines } : mark);
  }
  return [...marks.values()].sort((one, other) => one.month.localeCompare(other.month) || one.lane.localeCompare(other.lane));
};

const MarkRef = builder.objectRef<Mark>('LedgerMark').implement({
  description: 'Lines of one month about one kind of thing.',
  fields: (t) => ({ month: t.exposeString('month'), lane: t.exposeString('lane'), lines: t.exposeInt('lines') }),
});

builder.queryField('ledgerTimeline', (t) =>
  t.field({
    type: [MarkRef],
    description: 'The ledger by months, three years at most.',
    authScopes: { can: ['read', 'LedgerEntry'] },
    args: { filter: t.arg({ type: LedgerFilter }) },
    resolve: (_root, { filter }, ctx) => readTimeline(ctx, filter ?? {}),
  }),
);
