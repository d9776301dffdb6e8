import type { Context } from '@xinglin/kernel/context';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import { chinaCalendar, type WorkingCalendar } from '../rules/deadlines/working-calendar.ts';

export interface HolidayYear {
  year: number;
  daysOff: readonly string[];
  daysWorked: readonly string[];
}

/** What the house ships, and what the association entered: its own word takes the place of the house's for the whole year. */
export const mergedCalendar = (entered: readonly HolidayYear[]): WorkingCalendar => {
  const own = new Set(entered.map(({ year }) => year));
  const kept = (days: ReadonlySet<string>) => [...days].filter((day) => !own.has(Number(day.slice(0, 4))));
  return {
    years: [...new Set([...chinaCalendar.years, ...own])].sort((a, b) => a - b),
    daysOff: new Set([...kept(chinaCalendar.daysOff), ...entered.flatMap(({ daysOff }) => daysOff)]),
    daysWorked: new Set([...kept(chinaCalendar.daysWorked), ...entered.flatMap(({ daysWorked }) => daysWorked)]),
  };
};

/** The working days of an association. */
export const calendarOf = async (ctx: Context, tenantId: string): Promise<WorkingCalendar> =>
  mergedCalendar(await ctx.db.holidayYear.findMany({ where: { tenantId }, orderBy: { year: 'asc' } }));

/** Years that these moments touch and of which the holidays are not known: days counted in them may be wrong. */
export const unknownYears = (moments: readonly (Date | null)[], { years }: WorkingCalendar): number[] => {
  const touched = moments.flatMap((moment) => (moment ? [Number(dayInChina(moment).slice(0, 4))] : []));
  if (touched.length === 0) return [];
  const [from, to] = [Math.min(...touched), Math.max(...touched)];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !years.includes(year));
};
