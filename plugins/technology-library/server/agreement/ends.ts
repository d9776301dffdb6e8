import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { addMonths, dayText } from '../days.ts';

const MONTHS = 12;
/** So many ends can be looked at one by one; what goes beyond is counted. */
const MOST = 400;

interface End {
  id: string;
  number: string;
  title: string;
  siteName: string;
  stage: string;
  endsOn: Date;
}
interface Month {
  month: string;
  count: number;
  agreements: End[];
}

const EndRef = builder.objectRef<End>('AgreementEnd').implement({
  description: 'When an agreement in effect ends.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    siteName: t.exposeString('siteName'),
    stage: t.exposeString('stage'),
    endsOn: t.string({ description: 'The last day.', resolve: ({ endsOn }) => dayText(endsOn) }),
  }),
});

const MonthRef = builder.objectRef<Month>('AgreementMonth').implement({
  description: 'A month and the agreements that end in it.',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'YYYY-MM' }),
    count: t.exposeInt('count'),
    agreements: t.field({ type: [EndRef], resolve: ({ agreements }) => agreements }),
  }),
});

/** Twelve months from this one on, each with what ends in it. */
export const agreementEnds = async (ctx: Context): Promise<Month[]> => {
  const today = todayIn(ctx.now());
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1));
  const months = Array.from({ length: MONTHS }, (_none, at) => addMonths(first, at));
  const inForce = (from: Date, to: Date) => ({
    AND: [
      allowed(ctx, 'read', 'Agreement'),
      { stage: { in: ['EFFECTIVE', 'EXPIRING'] }, kind: { not: 'AMENDMENT' }, endsOn: { gte: from, lt: to } },
    ],
  });
  const rows = await ctx.db.agreement.findMany({
    where: inForce(first, addMonths(first, MONTHS)),
    select: { id: true, number: true, title: true, siteName: true, stage: true, endsOn: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
  });
  const whole = rows.length <= MOST;
  return Promise.all(
    months.map(async (from) => {
      const month = dayText(from).slice(0, 7);
      const agreements = rows.filter(({ endsOn }) => dayText(endsOn).startsWith(month));
      const count = whole ? agreements.length : await ctx.db.agreement.count({ where: inForce(from, addMonths(from, 1)) });
      return { month, count, agreements };
    }),
  );
};

builder.queryField('agreementEnds', (t) =>
  t.field({
    type: [MonthRef],
    description: 'The calendar of ends: agreements in effect by the month in which they end, from this month on.',
    authScopes: { can: ['read', 'Agreement'] },
    resolve: (_root, _args, ctx) => agreementEnds(ctx),
  }),
);
