import { daysBetween } from './day.ts';

/** Days before an expiry at which people are told; 0 is the day itself, or whenever it is found later. */
const WARNINGS = [0, 7, 30, 60] as const;

/** The nearest warning that is due and was not given yet. */
export const dueWarning = (today: Date, expires: Date, toldAtDays: number | null, from: number): number | undefined => {
  const left = daysBetween(today, expires);
  const days = WARNINGS.find((each) => left <= each && each <= from);
  return days !== undefined && (toldAtDays === null || toldAtDays > days) ? days : undefined;
};
