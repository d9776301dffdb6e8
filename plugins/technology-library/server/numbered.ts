import type { Context } from '@xinglin/kernel/context';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { todayIn } from '@xinglin/kernel/tenancy/day';

/** The next number of a series of this year, by the calendar of China: `numbered(ctx, 'DD', 'supervision-visit')` → DD2026-0001. */
export const numbered = async (ctx: Context, prefix: string, series: string, digits = 4): Promise<string> => {
  const year = String(todayIn(ctx.now()).getUTCFullYear());
  return `${prefix}${year}-${String(await nextNumber(ctx, series, year)).padStart(digits, '0')}`;
};
