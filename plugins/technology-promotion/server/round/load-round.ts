import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import type { ModelRow } from '@xinglin/prisma';

/** The round, if the viewer may do this with it; what is not there answers alike. */
export const loadRound = async (ctx: Context, action: string, id: string): Promise<ModelRow<'ReviewRound'>> => {
  const round = await ctx.db.reviewRound.findFirst({ where: { AND: [allowed(ctx, action, 'ReviewRound'), { id }] } });
  if (!round) throw new NotAllowedError();
  return round;
};

/** The same for acts on the tasks of a round, whose permission is the assignment's. */
export const roundToAssign = async (ctx: Context, id: string): Promise<ModelRow<'ReviewRound'>> => {
  if (!ctx.ability.can('create', 'Assignment')) throw new NotAllowedError();
  return loadRound(ctx, 'read', id);
};
