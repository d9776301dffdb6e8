// Days as China counts them, on a server in any zone. China keeps UTC+8 all year (no summer time since 1991).

/** A day as "2026-11-22". */
export type Day = string;

const offset = 8 * 3_600_000;
const dayLength = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

const midnight = (day: Day): number => {
  const time = pattern.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return time;
};
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day it is in China at this instant. */
export const dayInChina = (instant: Date): Day => dayAt(instant.getTime() + offset);
export const startOfDay = (day: Day): Date => new Date(midnight(day) - offset);
/** 23:59:59 +08:00, the instant deadlines are stored and shown as. */
export const endOfDay = (day: Day): Date => new Date(midnight(day) - offset + dayLength - 1_000);

/** So many days later, or earlier for a negative number. Throws a RangeError for what is no day. */
export const addDays = (day: Day, days: number): Day => dayAt(midnight(day) + days * dayLength);
/** From one day to the other; 1 from today to tomorrow. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / dayLength;
/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(midnight(day)).getUTCDay();

/** The same day so many months later or earlier, or the month's last when it has no such day: 31 March − 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(midnight(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayAt(first + (Math.min(date.getUTCDate(), lastDay) - 1) * dayLength);
}
