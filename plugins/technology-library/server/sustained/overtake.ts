import type { Context } from '@xinglin/kernel/context';
import { claims } from './type.ts';

/** The site went on without it: what still waited is decided by that. In the association's scope. */
export const overtakeClaims = async (ctx: Context, tenantId: string, adoptionId: string): Promise<void> => {
  const { from, to } = claims.moves.overtake;
  await ctx.db.sustainedClaim.updateMany({
    where: { tenantId, adoptionId, stage: { in: [...from] } },
    data: { stage: to, decidedAt: ctx.now(), version: { increment: 1 } },
  });
};
