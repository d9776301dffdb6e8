// A database that is away for a while, and one whose disk is full.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import { startEmbedded } from '@xinglin/prisma/database/embedded';
import { expect, test } from 'vitest';
import { openPortal } from '../../boot/portal.ts';
import { silentSteps } from '../../boot/steps.ts';
import { readEnv } from '../../env.ts';
import { createLog } from '../../logging/log.ts';
import { plugins } from '../../plugins.ts';
import { serve } from '../../serve.ts';
import { own } from '../../testing/test-server.ts';
import { compare, drained } from './compare.ts';
import { openHouse } from './house.ts';
import { signIn, startWriters } from './writers.ts';

const settled = async (what: () => Promise<boolean>) => {
  while (!(await what())) await sleep(100);
};

test('a database that is stopped and stays away: said plainly everywhere, and all is well when it is back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xinglin-away-'));
  const start = () => startEmbedded({ dataDir: join(folder, 'elsewhere'), log: () => undefined });
  let database = await start();
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', DATA_DIR: join(folder, 'own'), VISITOR_RATE: '1000000' });
  const portal = await openPortal({
    env,
    plugins,
    steps: silentSteps,
    source: { DATABASE_URL: database.adminUrl.replace(/\/postgres$/, '/xinglin') },
  });
  await seedDemo(portal.services);
  const serving = await serve(portal, { log: createLog('silent') });
  try {
    const headers = await signIn(serving.url, 'zhang-hui');
    const ask = async (query: string, more: Record<string, string> = {}) => {
      const response = await fetch(`${serving.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify({ query }),
      });
      return {
        status: response.status,
        retry: response.headers.get('retry-after'),
        body: (await response.json()) as { errors?: { extensions: { code: string } }[]; data?: { createSavedView?: { id: string } } },
      };
    };
    const status = async (path: string) => (await fetch(`${serving.url}${path}`)).status;
    const create = 'mutation { createSavedView(input: { page: "files", name: "近期", query: "" }) { ... on SavedView { id } } }';
    expect(await status('/readyz')).toBe(200);

    await database.stop();
    await settled(async () => (await status('/readyz')) === 503);
    expect(await status('/healthz')).toBe(200);
    for (const query of ['{ viewer { name } }', create]) {
      const refused = await ask(query, { 'idempotency-key': 'while-away' });
      expect([refused.status, refused.retry, refused.body.errors?.[0]?.extensions.code]).toEqual([503, '2', 'UNAVAILABLE']);
    }
    const door = await fetch(`${serving.url}/auth/demo`, { method: 'POST', headers: own, body: '{"person":"zhang-hui"}' });
    expect(door.status).toBe(503);

    database = await start();
    await settled(async () => (await status('/readyz')) === 200);
    const first = await ask(create, { 'idempotency-key': 'while-away' });
    expect(first.body.data?.createSavedView?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await ask(create, { 'idempotency-key': 'while-away' })).body).toEqual(first.body);
  } finally {
    await serving.close();
    await portal.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

/** A small disk of its own, where this account may make one. */
const smallDisk = async (): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'xinglin-small-'));
  if (process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=0755', 'tmpfs', folder]).status === 0)
    return folder;
  await rm(folder, { recursive: true });
  return null;
};

/** Takes all that is left, to the last page. */
const fill = (file: string): void => {
  const ballast = openSync(file, 'w');
  for (const size of [1 << 20, 1 << 12]) {
    const block = Buffer.alloc(size);
    try {
      while (writeSync(ballast, block) === size);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(ballast);
};

const disk = await smallDisk();

test.runIf(disk)(
  'a disk that is full: no acknowledgement without a commit, and it goes on when there is room',
  async () => {
    const house = await openHouse(disk ?? '');
    try {
      house.start();
      await house.ready();
      const writers = await startWriters(house.url, ['zhang-hui', 'li-wen', 'chen-ke', 'he-xin']);
      const { tally } = writers;
      await settled(async () => tally.acknowledged.length > 20);
      fill(join(house.folder, 'ballast'));
      await settled(async () => [...tally.troubles.values()].reduce((sum, each) => sum + each, 0) > 20);
      expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
      const during = tally.acknowledged.length;
      await rm(join(house.folder, 'ballast'));
      const room = performance.now();
      await settled(async () => tally.lastSent > room);
      await writers.stop();
      await drained(house);
      console.log(
        `full disk: ${during} acknowledged until it was full, ${tally.acknowledged.length} in all; ${JSON.stringify([...tally.troubles])}`,
      );
      expect(await compare(house, tally.acknowledged)).toEqual({ lost: 0, double: 0, unasked: 0, half: 0, gaps: 0, notices: 0 });
      expect([...tally.troubles.keys()].filter((each) => !['no answer', '503 UNAVAILABLE'].includes(each))).toEqual([]);
    } finally {
      await house.close().catch(() => undefined);
      spawnSync('umount', ['-l', disk ?? '']);
      await rm(disk ?? '', { recursive: true, force: true });
    }
  },
  300_000,
);
