import type { Context } from '@xinglin/kernel/context';
import type { ActivityFacts, Method } from '../../shared/methods.ts';

/** What is known of an activity of the organisation in scope, for the rules of its methods. */
export const factsOf = async (ctx: Context, tenantId: string, id: string): Promise<ActivityFacts | null> => {
  const activity = await ctx.db.activity.findFirst({
    where: { tenantId, id },
    include: {
      sites: { select: { role: true } },
      sessions: { select: { id: true, endsAt: true, passScore: true } },
    },
  });
  if (!activity) return null;
  const files = await ctx.db.storedFile.count({ where: { tenantId, objectType: 'Activity', objectId: id, state: 'READY' } });
  const held = activity.sessions.filter(({ endsAt }) => endsAt <= ctx.now());
  const tested = activity.sessions.filter(({ passScore }) => passScore !== null).map((session) => session.id);
  const came = await ctx.db.participation.groupBy({
    by: ['sessionId'],
    where: { tenantId, sessionId: { in: activity.sessions.map((session) => session.id) } },
    _count: { _all: true, score: true },
  });
  return {
    method: activity.method as Method,
    methods: activity.methods as Method[],
    details: activity.details as Record<string, unknown>,
    summary: activity.summary,
    hosts: activity.sites.filter(({ role }) => role === 'HOST').length,
    participants: activity.sites.filter(({ role }) => role === 'PARTICIPANT').length,
    sessionsHeld: held.length,
    attendances: came.reduce((sum, { _count }) => sum + _count._all, 0),
    unscored: came.filter(({ sessionId, _count }) => tested.includes(sessionId) && _count.score < _count._all).length,
    files,
  };
};
