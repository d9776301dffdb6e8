import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { todayIn } from '@xinglin/kernel/tenancy/day';

/** `YYYY-MM-DD` as the database keeps days: midnight UTC of that date. */
export const asDay = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A day as `YYYY-MM-DD`. */
export const dayText = (day: Date): string => day.toISOString().slice(0, 10);

/** What lies in the past is a normal late entry; what lies ahead has not happened. */
export const requirePast = (ctx: Context, day: Date, field = 'occurredOn'): void => {
  if (day > todayIn(ctx.now())) throw wrongField(field, 'DAY_AHEAD');
};

/** The same day so many months later, or the last day of that month. */
export const addMonths = (day: Date, months: number): Date => {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)));
};

/** The last second of a day in China. */
export const endOfDay = (day: Date): Date => new Date(day.getTime() + 16 * 3_600_000 - 1_000);
