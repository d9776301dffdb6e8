import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import { stagesOpen } from '../../shared/open-entry.ts';

export const requireOpenEntry = (entry: { stage: string }): void => {
  if (!stagesOpen.includes(entry.stage)) throw new RuleError('ENTRY_CLOSED', `the entry is ${entry.stage}`);
};

const DAY_MS = 86_400_000;
/** Nobody waits longer for a word. Judgement. */
const MOST_DAYS = 180;

/** The last day of a term that others are given. */
export const dueDay = (ctx: Context, text: string, field = 'dueOn'): Date => {
  const [day, today] = [dayOf(text), todayIn(ctx.now())];
  if (!day || day <= today) throw wrongField(field, 'IN_THE_PAST');
  if (day.getTime() > today.getTime() + MOST_DAYS * DAY_MS) throw wrongField(field, 'DUE_TOO_LATE');
  return day;
};
