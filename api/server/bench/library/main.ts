// npm run bench -- library: a library of 50,000 entries beside the floor, and what half a million lines of the ledger change.
import { isDeepStrictEqual } from 'node:util';
import { plugins } from '../../plugins.ts';
import { type Measured, measure, send } from '../load.ts';
import { median, two } from '../numbers.ts';
import { profiled, type Running, startServer } from '../peers.ts';
import { countStatements } from '../statements.ts';
import { openTestBed } from '../test-bed.ts';
import type { Person } from '../world.ts';
import { type Act, acts, floorWay, type PageAct, pages, productWay, type Way } from './ask.ts';
import { ENTRIES, GROWTH, LINES } from './ids.ts';
import { buildLibrary, grow } from './world.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const RUN_MS = Number(process.env.BENCH_MS ?? 2_000);
const WARM_UP = 30;

interface Peer<A extends PageAct = Act> extends Running {
  way: Way<A>;
}
type Product = Peer<PageAct>;

const bed = await openTestBed(plugins);
const { folder, portal, adminUrl, pgdata, postmaster, admin } = bed;
const running: Running[] = [];

let turn = 0;
const next = <A extends PageAct>(peer: Peer<A>, act: A, person: Person) => {
  turn += 1;
  return peer.way.ask(act, person, turn);
};
const check =
  <A extends PageAct>(peer: Peer<A>, act: A) =>
  (text: string) =>
    void peer.way.read(act, JSON.parse(text));

/** Asks both for the same pages, and compares. */
const compareAnswers = async (peers: readonly Peer[], person: Person): Promise<void> => {
  for (const act of acts) {
    const [one, other] = await Promise.all(
      peers.map(async (peer) => peer.way.read(act, JSON.parse(await send(peer, peer.way.ask(act, person, 1))))),
    );
    if (!isDeepStrictEqual(one, other)) throw new Error(`${act} differs:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
  }
};

const warmUp = async <A extends PageAct>(peer: Peer<A>, act: A, person: Person): Promise<void> => {
  for (let at = 0; at < WARM_UP; at += 1) check(peer, act)(await send(peer, next(peer, act, person)));
};

const run = <A extends PageAct>(peer: Peer<A>, act: A, person: Person): Promise<Measured> =>
  measure(peer, postmaster, RUN_MS, () => next(peer, act, person), check(peer, act));

interface Cost {
  p50: number;
  /** Processor time of server and database: on a machine that others use as well it tells more than the clock. */
  cpu: number;
}

const costOf = async (peer: Product, person: Person): Promise<Record<PageAct, Cost>> => {
  const found: [PageAct, Cost][] = [];
  for (const act of pages) {
    await warmUp(peer, act, person);
    const all: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) all.push(await run(peer, act, person));
    const cpu = median(all.map(({ node, database }) => node + database));
    found.push([act, { p50: median(all.map((each) => each.p50)), cpu }]);
  }
  return Object.fromEntries(found) as Record<PageAct, Cost>;
};

/** Beside the floor, and beside the least that a request of a person can cost here: no page comes nearer to the floor than that. */
const besideFloor = async (product: Product, floor: Peer, act: Act, person: Person): Promise<string> => {
  const runs = {
    product: () => run(product, act, person),
    floor: () => run(floor, act, person),
    least: () => run(product, 'least', person),
  };
  for (const peer of [product, floor]) await warmUp(peer, act, person);
  await warmUp(product, 'least', person);
  const order = ['product', 'floor', 'least'] as const;
  const all: Record<keyof typeof runs, Measured>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured: Partial<(typeof all)[number]> = {};
    for (const name of round % 2 === 0 ? order : [...order].reverse()) measured[name] = await runs[name]();
    all.push(measured as (typeof all)[number]);
  }
  const cpu = ({ node, database }: Measured) => node + database;
  const ratio = median(all.map((each) => each.product.perSecond / each.floor.perSecond));
  const share = median(all.map((each) => cpu(each.floor) / cpu(each.product)));
  const most = median(all.map((each) => cpu(each.floor) / cpu(each.least)));
  const of = (key: keyof Measured) => median(all.map((each) => each.product[key]));
  const { statements, trips } = await countStatements(adminUrl, pgdata, 5, () => send(product, next(product, act, person)));
  return `    | ${act} | ${two(ratio)} | ${two(share)} | ${two(most)} | ${Math.round(of('perSecond'))} | ${two(of('p50'))} | ${two(of('p99'))} | ${two(of('node'))} | ${two(of('database'))} | ${statements} | ${trips} |`;
};

try {
  const person = await buildLibrary(portal.services, admin);
  running.push(
    await startServer('floor', './library/floor.ts', {
      BENCH_APP_URL: portal.appUrl,
      BENCH_CONTEXT_KEY: portal.services.secret('context'),
    }),
    await startServer('product', './servers/line-up.ts', { DATA_DIR: folder, WORKER: 'false', LOG_LEVEL: 'error' }, profiled),
  );
  const floor: Peer = { ...(running[0] as Running), way: floorWay };
  const product: Product = { ...(running[1] as Running), way: productWay };
  await compareAnswers([product, floor], person);
  const before = await costOf(product, person);
  await grow(admin);
  await compareAnswers([product, floor], person);
  const after = await costOf(product, person);
  console.log(`\n  a library of ${ENTRIES} entries; the ledger grows from ${LINES / GROWTH} to ${LINES} lines`);
  console.log('    | | p50 ms before | after | CPU ms before | after | growth of CPU |');
  for (const act of pages) {
    const [small, large] = [before[act], after[act]];
    console.log(
      `    | ${act} | ${two(small.p50)} | ${two(large.p50)} | ${two(small.cpu)} | ${two(large.cpu)} | ${two(large.cpu / small.cpu)} |`,
    );
  }
  console.log(
    '\n    | | of the floor, by answers a second | by processor time | of a request that reads only its session | product per s | p50 ms | p99 ms | CPU ms node | CPU ms database | statements | round trips |',
  );
  for (const act of acts) console.log(await besideFloor(product, floor, act, person));
} finally {
  await Promise.all(running.map((peer) => peer.stop()));
  await bed.close();
}
