import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';

/** A start that is set or moved lies ahead; one that has passed since it was set hinders no other change. */
export const startOf = (ctx: Context, given: string, before: Date | null = null): Date => {
  const startsAt = new Date(given);
  if (startsAt <= ctx.now() && startsAt.getTime() !== before?.getTime()) throw wrongField('startsAt', 'IN_THE_PAST');
  return startsAt;
};
