// What takes days in life: the portal's own clock is real here, so the rows are made as old as they would be by then.
import { join } from 'node:path';
import { openClient, withScope } from '@xinglin/prisma';
import { openDatabase } from '@xinglin/prisma/database/open';

const DAY = 86_400_000;
const DAYS = 8 * DAY;

type Client = ReturnType<typeof openClient>['client'];

const behind = async (tenantId: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const quiet = () => undefined;
  const opened = await openDatabase({ dataDir: join(process.env.E2E_DATA_DIR ?? '', 'journeys'), env: process.env, log: quiet });
  const { client, close } = openClient({ appUrl: opened.appUrl, contextKey: opened.contextKey, poolSize: 1 });
  try {
    await withScope({ kind: 'system', tenantId }, () => work(client));
  } finally {
    await close();
    await opened.stop();
  }
};

/** The period of a public notice has passed, and the work that waited for it is due. */
export const noticeRunsOut = (tenantId: string, noticeId: string): Promise<void> =>
  behind(tenantId, async (client) => {
    const notice = await client.publicNotice.findFirstOrThrow({ where: { tenantId, id: noticeId } });
    await client.publicNotice.updateMany({
      where: { tenantId, id: noticeId },
      data: { startsAt: new Date((notice.startsAt?.getTime() ?? Date.now()) - DAYS), endsAt: new Date(Date.now() - 1_000) },
    });
    await client.job.updateMany({ where: { dedupeKey: `close-notice:${noticeId}` }, data: { runAt: new Date() } });
  });

/** A site has used its technology for some months, and a period has passed of which it can report. */
export const siteBeganEarlier = (tenantId: string, siteId: string): Promise<void> =>
  behind(tenantId, async (client) => {
    const day = new Date(Math.floor(Date.now() / DAY) * DAY - 100 * DAY);
    await client.siteAdoption.updateMany({ where: { tenantId, id: siteId }, data: { adoptedOn: day, routineOn: day } });
  });
