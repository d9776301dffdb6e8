// The portal and its database are killed again and again while people write. Each run prints its figures.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare, drained } from './compare.ts';
import { type House, openHouse } from './house.ts';
import { startWriters, type Writers } from './writers.ts';

const KILLS = process.env.XINGLIN_FULL ? 200 : 5;
const people = ['zhang-hui', 'li-wen', 'chen-ke', 'wu-tong', 'lin-yue', 'he-xin', 'zhou-heng', 'li-wen'];
/** Far beyond any recovery that has been seen, even on a busy machine. */
const GIVE_UP_MS = 60_000;
const PATIENCE = KILLS * 30_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  house.start();
  await house.ready();
  // A process that ends in good order leaves its compiled modules behind, with which all later ones start faster.
  await house.stopApi();
  house.start();
  await house.ready();
});
afterAll(() => house.close());

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Kills at a moment nobody chose, and waits for the first acknowledgement of something sent after it. */
const recovery = async ({ tally }: Writers, kill: () => Promise<void>, again: () => void) => {
  const soFar = tally.acknowledged.length;
  while (tally.acknowledged.length < soFar + people.length) await sleep(10);
  await sleep(Math.random() * 200);
  await kill();
  const from = performance.now();
  again();
  while (tally.lastSent < from) {
    if (performance.now() - from > GIVE_UP_MS) throw new Error(`it does not recover; its words:\n${(await house.said()).slice(-3_000)}`);
    await sleep(10);
  }
  return performance.now() - from;
};

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((each) => ({ each, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);

test(
  `${KILLS} kills of the API and ${KILLS} of the database under ${people.length} writers: nothing lost, double or half`,
  async () => {
    const writers = await startWriters(house.url, people);
    while (writers.tally.acknowledged.length < people.length) await sleep(20);
    const times = { api: [] as number[], database: [] as number[] };
    const order = shuffled(Array.from({ length: 2 * KILLS }, (_, at) => (at % 2 === 0 ? ('api' as const) : ('database' as const))));
    for (const what of order) {
      times[what].push(
        what === 'api' ? await recovery(writers, house.killApi, house.start) : await recovery(writers, house.killDatabase, () => undefined),
      );
    }
    await writers.stop();
    await drained(house);
    const { acknowledged, troubles, repeated, unknown } = writers.tally;
    const found = await compare(house, acknowledged);
    const figures = {
      kills: `${KILLS} + ${KILLS}`,
      writers: people.length,
      acknowledged: acknowledged.length,
      repeated,
      unknown,
      ...found,
    };
    const recoveries = Object.fromEntries(
      Object.entries(times).map(([what, ms]) => [what, `median ${Math.round(median(ms))} ms, worst ${Math.round(Math.max(...ms))} ms`]),
    );
    console.log(JSON.stringify({ ...figures, recovery: recoveries, answersThatWereNone: Object.fromEntries(troubles) }, null, 2));
    expect(found).toEqual({ lost: 0, double: 0, unasked: 0, half: 0, gaps: 0, notices: 0 });
    expect(unknown).toBeGreaterThan(0);
    // Whatever was no acknowledgement was an honest answer, or none.
    expect([...troubles.keys()].filter((each) => !['no answer', '503 UNAVAILABLE'].includes(each))).toEqual([]);
  },
  PATIENCE,
);

test('the audit chains of all organisations still verify, against the anchors too', () => {
  const program = fileURLToPath(new URL('../../bin/verify-audit.ts', import.meta.url));
  const done = spawnSync(process.execPath, [program], { encoding: 'utf8', env: { ...process.env, DATA_DIR: house.folder } });
  expect(done.stdout).toContain('✓');
  expect(done.stdout).not.toContain('✗');
  expect(done.status).toBe(0);
});
