import type { Db } from '@xinglin/prisma';
import type { LiveEvent, LiveTopic } from './hub.ts';
import { LIVE_CHANNEL } from './listen.ts';

export interface LiveNews {
  topic: LiveTopic;
  id?: string;
  /** At least one of the three says for whom. */
  tenantId?: string | undefined;
  userId?: string | undefined;
  sessionId?: string | undefined;
}

/** Told when the transaction of `db` commits, to the streams of every process; nothing is told when it is undone. */
export const publishLive = async (db: Pick<Db, '$executeRaw'>, ...news: readonly LiveNews[]): Promise<void> => {
  if (news.length === 0) return;
  const at = new Date().toISOString();
  const events = news.map(({ topic, id, tenantId, userId, sessionId }): string => {
    if (!tenantId && !userId && !sessionId) throw new Error(`live event ${topic} is for nobody`);
    const event: LiveEvent = {
      topic,
      id: (!topic.startsWith('list:') && id) || null,
      tenantId: tenantId ?? null,
      userId: userId ?? null,
      sessionId: sessionId ?? null,
      at,
    };
    return JSON.stringify(event);
  });
  await db.$executeRaw`select pg_notify(${LIVE_CHANNEL}, event) from unnest(${events}::text[]) as event`;
};
