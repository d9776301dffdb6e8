import { randomBytes } from 'node:crypto';
import type { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';

/**
 * Gives the session a new token together with the change that calls for one; the old token is dead with the
 * commit. Runs in scope `identity`. Throws NotAllowedError when the session has ended meanwhile.
 */
export const rotateSession = async (
  ctx: Context,
  sessionId: string,
  data: Prisma.SessionUpdateManyMutationInput & { tenantId?: string | null } = {},
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const { count } = await ctx.db.session.updateMany({ where: { id: sessionId }, data: { ...data, token } });
  if (count === 0) throw new NotAllowedError();
  return token;
};
