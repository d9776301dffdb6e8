// npm run bench, second part: a call of 2,000 submissions beside the floor, in one run; then what has no floor.
import { isDeepStrictEqual } from 'node:util';
import { plugins } from '../../plugins.ts';
import { type Measured, measure, send } from '../load.ts';
import { median, two } from '../numbers.ts';
import { profiled, type Running, startServer } from '../peers.ts';
import { countStatements } from '../statements.ts';
import { openTestBed } from '../test-bed.ts';
import { type Act, floorWay, productWay, type Way } from './ask.ts';
import { assignInTheHouse } from './assign.ts';
import { buildAssignWorld } from './assign-world.ts';
import { assignment, burst, touched } from './beside.ts';
import { submitReviewSql } from './floor-sql.ts';
import { buildSelection, type SelectionWorld } from './world.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const COUNTED = 5;
const RUN_MS = Number(process.env.BENCH_MS ?? 2_000);
const every: readonly Act[] = ['submissions', 'round', 'desk', 'review'];
const only = process.env.BENCH_ACTS?.split(',');
const acts = every.filter((act) => !only || only.includes(act));
/** Asked before anything is counted; the order of a whole round is two thousand rows each time. */
const WARM_UP: Readonly<Record<Act, number>> = { submissions: 90, round: 10, desk: 90, review: 30 };

interface Peer extends Running {
  way: Way;
}

const bed = await openTestBed(plugins);
const { folder, portal, adminUrl, pgdata, postmaster, admin } = bed;
const peers: Peer[] = [];

const asker = (world: SelectionWorld) => {
  let turn = 0;
  return (peer: Peer, act: Act) => {
    if (act === 'submissions' || act === 'round') return peer.way[act](world.secretary);
    if (act === 'review') return peer.way.review(world.nextDraft());
    turn += 1;
    const expert = world.experts[turn % world.experts.length];
    if (!expert) throw new Error('there are no experts');
    return peer.way.desk(expert);
  };
};

/** Asks both once for what does not change, and compares. */
const compareAnswers = async (world: SelectionWorld): Promise<void> => {
  for (const act of ['submissions', 'round', 'desk'] as const) {
    const person = act === 'desk' ? world.experts[0] : world.secretary;
    if (!person) throw new Error('there are no experts');
    const [one, other] = await Promise.all(
      peers.map(async (peer) => peer.way.read(act, JSON.parse(await send(peer, peer.way[act](person))))),
    );
    if (!isDeepStrictEqual(one, other)) throw new Error(`${act} differs:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
  }
};

const rounds = async (world: SelectionWorld): Promise<string[]> => {
  const next = asker(world);
  const check = (peer: Peer, act: Act) => (text: string) => void peer.way.read(act, JSON.parse(text));
  for (const peer of peers)
    for (let at = 0; at < 90; at += 1) for (const act of acts) if (at < WARM_UP[act]) check(peer, act)(await send(peer, next(peer, act)));
  const lines = [];
  for (const act of acts) {
    const all: Record<string, Measured>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const measured: Record<string, Measured> = {};
      for (const peer of round % 2 === 0 ? peers : [...peers].reverse())
        measured[peer.name] = await measure(peer, postmaster, RUN_MS, () => next(peer, act), check(peer, act));
      all.push(measured);
    }
    const of = (name: string, key: keyof Measured) => median(all.map((round) => round[name]?.[key] ?? Number.NaN));
    const ratio = median(all.map(({ product, floor }) => (product?.perSecond ?? Number.NaN) / (floor?.perSecond ?? Number.NaN)));
    const cpu = (one: Measured | undefined) => (one ? one.node + one.database : Number.NaN);
    const share = median(all.map(({ product, floor }) => cpu(floor) / cpu(product)));
    const product = peers.find(({ name }) => name === 'product');
    const counted = product ? await countStatements(adminUrl, pgdata, COUNTED, () => send(product, next(product, act))) : undefined;
    if (process.env.BENCH_STATEMENTS) console.log(act, counted?.texts.slice(0, Math.ceil(counted.texts.length / COUNTED)));
    lines.push(
      `    | ${act} | ${two(ratio)} | ${two(share)} | ${Math.round(of('product', 'perSecond'))} | ${Math.round(of('floor', 'perSecond'))} | ${two(of('product', 'p50'))} | ${two(of('product', 'p99'))} | ${two(of('product', 'node'))} | ${two(of('product', 'database'))} | ${two(of('floor', 'database'))} | ${counted?.statements} | ${counted?.trips} |`,
    );
  }
  return lines;
};

try {
  const world = await buildSelection(portal.services, adminUrl);
  await admin.query(submitReviewSql);
  const our = { DATA_DIR: folder, WORKER: 'false', LOG_LEVEL: 'error' };
  const [floor, product] = await Promise.all([
    startServer('floor', './selection/floor.ts', { BENCH_APP_URL: portal.appUrl, BENCH_CONTEXT_KEY: portal.services.secret('context') }),
    startServer('product', './servers/line-up.ts', our, profiled),
  ]);
  peers.push({ ...floor, way: floorWay }, { ...product, way: productWay });
  await compareAnswers(world);
  console.log('\n  a call of 2,000 submissions, 10,000 reviews of ten criteria, 200 experts');
  console.log(
    '    | | of the floor, by answers a second | by processor time | product per s | floor per s | p50 ms | p99 ms | CPU ms node | CPU ms database | of the floor’s | statements | round trips |',
  );
  for (const line of await rounds(world)) console.log(line);
  if (!only) {
    console.log(await burst(product, world));
    console.log(await touched(admin, product, world));
    console.log(await assignment());
    const secretary = await buildAssignWorld(portal.services, admin);
    const worker = await startServer('worker', './servers/line-up.ts', { ...our, WORKER: 'true' });
    peers.push({ ...worker, way: productWay });
    console.log(await assignInTheHouse(worker, secretary));
  }
} finally {
  await Promise.all(peers.map((peer) => peer.stop()));
  await bed.close();
}
