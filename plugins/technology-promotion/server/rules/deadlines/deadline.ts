// When something is due, and whether it is late.
import { addDays, type Day, dayInChina, endOfDay } from './shanghai-day.ts';
import { addWorkingDays, isKnown, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

export interface Deadline {
  /** The last day, and its last second in China. */
  day: Day;
  at: Date;
  /** False when the time runs into a year whose public holidays are not known: to be said beside the date. */
  holidaysKnown: boolean;
}

export interface Term {
  days: number;
  kind: 'CALENDAR' | 'WORKING';
  /** A last day that is no working day moves to the next one (民法典 203). Working days never end on one. */
  rollForward?: boolean;
}

/**
 * The day it begins does not count (民法典 201); the last ends at 23:59:59 +08:00. Throws a RangeError unless `days` is
 * 0, 1, 2 ….
 */
export function deadlineAfter(from: Date, { days, kind, rollForward = false }: Term, calendar: WorkingCalendar): Deadline {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('days are counted in whole numbers');
  const start = dayInChina(from);
  const counted = kind === 'WORKING' ? addWorkingDays(start, days, calendar) : addDays(start, days);
  const day = rollForward && !isWorkingDay(counted, calendar) ? addWorkingDays(counted, 1, calendar) : counted;
  return { day, at: endOfDay(day), holidaysKnown: isKnown(start, day, calendar) };
}

/** A public notice (公示) lasts so many calendar days and contains so many working days, whichever ends later. */
export function publicNoticeEnd(
  from: Date,
  { days, workingDays }: { days: number; workingDays: number },
  calendar: WorkingCalendar,
): Deadline {
  const [byCalendar, byWork] = [
    deadlineAfter(from, { days, kind: 'CALENDAR' }, calendar),
    deadlineAfter(from, { days: workingDays, kind: 'WORKING' }, calendar),
  ];
  return byWork.day > byCalendar.day ? byWork : byCalendar;
}

/** Late once the second after the deadline and the hidden grace has begun: all of 23:59:59 is in time. */
export const isLate = (now: Date, deadline: Date, graceMinutes = 0): boolean =>
  Math.floor(now.getTime() / 1_000) > Math.floor(deadline.getTime() / 1_000) + graceMinutes * 60;
