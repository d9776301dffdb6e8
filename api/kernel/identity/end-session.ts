import type { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';

/** Tells every process of the portal, after the commit, to close the streams of this session. */
export const announceSessionEnd = (ctx: Context, sessionId: string, userId: string): Promise<unknown> =>
  ctx.db.$queryRaw`select pg_notify('xl_live', ${JSON.stringify({ kind: 'session-ended', sessionId, userId })})::text`;

/** Deletes the sessions and closes their streams. Runs in scope `identity`; answers how many there were. */
export const endSessions = async (ctx: Context, where: Prisma.SessionWhereInput): Promise<number> => {
  const sessions = await ctx.db.session.findMany({ where, select: { id: true, userId: true } });
  if (sessions.length === 0) return 0;
  await ctx.db.session.deleteMany({ where: { id: { in: sessions.map((session) => session.id) } } });
  for (const session of sessions) await announceSessionEnd(ctx, session.id, session.userId);
  return sessions.length;
};
