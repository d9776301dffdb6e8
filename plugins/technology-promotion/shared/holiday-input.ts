import { z } from 'zod';

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};
const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'DATE')
  .refine(isDay, 'DATE');
const weekend = (text: string) => [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());
const distinct = (days: readonly string[]) => new Set(days).size === days.length;

/** The public holidays of a year, as the State Council's office announces them each November. */
export const holidayYearInput = z
  .strictObject({
    year: z.int().min(2_000, 'YEAR').max(2_100, 'YEAR'),
    daysOff: z.array(day).min(1, 'REQUIRED').max(120).refine(distinct, 'DUPLICATE'),
    daysWorked: z.array(day).max(60).refine(distinct, 'DUPLICATE'),
    source: z.string().trim().min(2, 'REQUIRED').max(200),
  })
  .superRefine(({ year, daysOff, daysWorked }, check) => {
    const wrong = (path: (string | number)[], message: string) => check.addIssue({ code: 'custom', path, message });
    for (const [list, days] of Object.entries({ daysOff, daysWorked }))
      for (const [at, each] of days.entries()) if (!each.startsWith(`${year}-`)) wrong([list, at], 'OTHER_YEAR');
    for (const [at, each] of daysWorked.entries()) {
      if (isDay(each) && !weekend(each)) wrong(['daysWorked', at], 'NOT_WEEKEND');
      if (daysOff.includes(each)) wrong(['daysWorked', at], 'OFF_AND_WORKED');
    }
  });
export type HolidayYearInput = z.output<typeof holidayYearInput>;
