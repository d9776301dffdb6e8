import type { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { publishLive } from '../live/publish-live.ts';

/** Tells every process of the portal, after the commit, to look at the streams of this session again. */
export const announceSessionChange = (ctx: Context, sessionId: string, userId: string): Promise<void> =>
  publishLive(ctx.db, { topic: 'viewer', sessionId, userId });

/** Deletes the sessions, which closes their streams. Runs in scope `identity`; answers how many there were. */
export const endSessions = async (ctx: Context, where: Prisma.SessionWhereInput): Promise<number> => {
  const sessions = await ctx.db.session.findMany({ where, select: { id: true, userId: true } });
  if (sessions.length === 0) return 0;
  await ctx.db.session.deleteMany({ where: { id: { in: sessions.map((session) => session.id) } } });
  for (const session of sessions) await announceSessionChange(ctx, session.id, session.userId);
  return sessions.length;
};
