// Working days: Monday to Friday, but for the days the State Council moves each year.
import { addDays, type Day, weekday } from './shanghai-day.ts';

/** What is known of public holidays. Years not listed are taken as plain weeks, and answers say so. */
export interface WorkingCalendar {
  years: readonly number[];
  daysOff: ReadonlySet<Day>;
  /** Saturdays and Sundays that are worked (调休上班). */
  daysWorked: ReadonlySet<Day>;
}

const range = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...range(addDays(from, 1), to)]);

/** 2026 as published by the State Council's office on 2025-11-04; the next year appears each November and is added here. */
export const chinaCalendar: WorkingCalendar = {
  years: [2026],
  daysOff: new Set([
    ...range('2026-01-01', '2026-01-03'),
    ...range('2026-02-15', '2026-02-23'),
    ...range('2026-04-04', '2026-04-06'),
    ...range('2026-05-01', '2026-05-05'),
    ...range('2026-06-19', '2026-06-21'),
    ...range('2026-09-25', '2026-09-27'),
    ...range('2026-10-01', '2026-10-07'),
  ]),
  daysWorked: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']),
};

export function isWorkingDay(day: Day, { daysOff, daysWorked }: WorkingCalendar): boolean {
  if (daysWorked.has(day)) return true;
  const inWeek = weekday(day);
  return inWeek !== 0 && inWeek !== 6 && !daysOff.has(day);
}

/** The n-th working day after this one; this day itself does not count. Throws a RangeError unless n is 0, 1, 2 …. */
export function addWorkingDays(day: Day, n: number, calendar: WorkingCalendar): Day {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('working days are counted in whole numbers');
  let at = day;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after the first and up to the last of the two. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
}

/** Are the holidays of all these days known? */
export function isKnown(from: Day, to: Day, { years }: WorkingCalendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) if (!years.includes(year)) return false;
  return true;
}
