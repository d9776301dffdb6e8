// Public holidays: those the house ships and those the association entered, year by year.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { type HolidayYearInput, holidayYearInput } from '../../shared/holiday-input.ts';
import { chinaCalendar } from '../rules/deadlines/working-calendar.ts';

interface Year extends Pick<HolidayYearInput, 'year' | 'daysOff' | 'daysWorked' | 'source'> {
  /** 0 for what the house ships. */
  version: number;
}

const shipped = (): Year[] =>
  chinaCalendar.years.map((year) => {
    const within = (days: ReadonlySet<string>) => [...days].filter((day) => day.startsWith(`${year}-`)).sort();
    return { year, daysOff: within(chinaCalendar.daysOff), daysWorked: within(chinaCalendar.daysWorked), source: '', version: 0 };
  });

/** Known years, the newest first. */
export const holidayYears = async (ctx: Context): Promise<Year[]> => {
  const own = await ctx.db.holidayYear.findMany({
    where: { AND: [allowed(ctx, 'read', 'HolidayYear')] },
    orderBy: { year: 'desc' },
    take: 200,
  });
  const entered = new Set(own.map(({ year }) => year));
  return [...own, ...shipped().filter(({ year }) => !entered.has(year))].sort((a, b) => b.year - a.year);
};

/** Enters a year, or corrects it; `version` 0 is a year that the association has not entered yet. */
export const setHolidayYear = async (ctx: Context, version: number, input: HolidayYearInput): Promise<void> => {
  const { tenantId } = ctx.viewer;
  if (!tenantId) throw new NotAllowedError();
  const { year, ...days } = input;
  const said = { ...days, daysOff: [...days.daysOff].sort(), daysWorked: [...days.daysWorked].sort() };
  const { count } =
    version === 0
      ? await ctx.db.holidayYear.createMany({ data: [{ tenantId, year, ...said }], skipDuplicates: true })
      : await ctx.db.holidayYear.updateMany({
          where: { AND: [allowed(ctx, 'update', 'HolidayYear'), { year, version }] },
          data: { ...said, version: { increment: 1 } },
        });
  if (count === 0) {
    const now = await ctx.db.holidayYear.findFirst({ where: { AND: [allowed(ctx, 'update', 'HolidayYear'), { year }] } });
    throw new StaleVersionError(now?.version ?? 0);
  }
  await ctx.audit('holidays.set', { on: ['Tenant', tenantId], label: String(year), detail: { year, source: input.source } });
};

const HolidayYearRef = builder.objectRef<Year>('HolidayYear').implement({
  description: 'Public holidays of a year 节假日安排.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    daysOff: t.exposeStringList('daysOff'),
    daysWorked: t.exposeStringList('daysWorked', { description: 'Days of a weekend that are worked 调休上班.' }),
    source: t.exposeString('source', { description: 'Where it was announced.' }),
    version: t.exposeInt('version', { description: '0: as the house ships it.' }),
  }),
});

builder.queryField('holidayYears', (t) =>
  t.field({
    type: [HolidayYearRef],
    description: 'Years whose public holidays are known, the newest first: shipped with the portal, or entered by your association.',
    authScopes: { can: ['read', 'HolidayYear'] },
    resolve: (_root, _args, ctx) => holidayYears(ctx),
  }),
);

builder.mutationField('setHolidayYear', (t) =>
  t.field({
    type: HolidayYearRef,
    description: 'Enters the public holidays of a year for your association, or corrects them.',
    authScopes: { can: ['update', 'HolidayYear'] },
    errors: { types: [StaleVersionError] },
    args: {
      year: t.arg.int({ required: true }),
      version: t.arg.int({ required: true, description: 'As last seen; 0 when your association has not entered the year.' }),
      daysOff: t.arg.stringList({ required: true }),
      daysWorked: t.arg.stringList({ required: true }),
      source: t.arg.string({ required: true }),
    },
    resolve: async (_root, { version, ...args }, ctx) => {
      const input = parseInput(holidayYearInput, args);
      await setHolidayYear(ctx, version, input);
      const found = (await holidayYears(ctx)).find(({ year }) => year === input.year);
      if (!found) throw new NotAllowedError();
      return found;
    },
  }),
);
