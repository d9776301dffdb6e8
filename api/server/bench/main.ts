// npm run bench: the kernel's own costs beside a floor and beside PostGraphile, on one machine, in one run.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { exampleServer } from '@xinglin/plugin-example/server';
import pg from 'pg';
import { openPortal } from '../boot/portal.ts';
import { silentSteps } from '../boot/steps.ts';
import { readEnv } from '../env.ts';
import { plugins } from '../plugins.ts';
import { submitSql } from './floor-sql.ts';
import { type Measured, measure, send } from './load.ts';
import { floor, type Peer, postgraphile, product, profiled, startPeer } from './peers.ts';
import { report } from './report.ts';
import { countStatements } from './statements.ts';
import { buildWorld, type Person, type World } from './world.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const RUN_MS = Number(process.env.BENCH_MS ?? 2_000);
const WARM = 300;

const folder = await mkdtemp(join(tmpdir(), 'xinglin-bench-'));
const env = readEnv({ NODE_ENV: 'test', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' });
const portal = await openPortal({ env, plugins: [...plugins, exampleServer], steps: silentSteps, source: {} });
const adminUrl = (portal.adminUrl ?? '').replace(/\/postgres$/, '/xinglin');
const { pgdata } = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')) as { pgdata: string };
const postmaster = Number((await readFile(join(pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0]);
const peers: Peer[] = [];

const prepare = async (): Promise<World> => {
  const world = await buildWorld(portal.services, adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(submitSql);
  await admin.end();
  return world;
};

/** Asks every server once and compares what the answers say. */
const compareAnswers = async (world: World): Promise<void> => {
  const listed = await Promise.all(peers.map(async (peer) => peer.listed(JSON.parse(await send(peer, peer.list(world.large))))));
  const writer = world.writers[0] as Person;
  const submitted = await Promise.all(
    peers.map(async (peer) => peer.submitted(JSON.parse(await send(peer, peer.submit(writer, world.nextDraft(writer)))))),
  );
  for (const answers of [listed, submitted]) {
    for (const [at, answer] of answers.entries()) {
      if (isDeepStrictEqual(answer, answers[0])) continue;
      throw new Error(
        `${peers[at]?.name} answers otherwise than ${peers[0]?.name}:\n${JSON.stringify(answer)}\n${JSON.stringify(answers[0])}`,
      );
    }
  }
};

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((each) => ({ each, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);

export type Act = 'list' | 'small list' | 'submit';
export type Round = Map<string, Measured>;

const bench = async (world: World) => {
  let turn = 0;
  const next: Record<Act, (peer: Peer) => ReturnType<Peer['list']>> = {
    list: (peer) => peer.list(world.large),
    'small list': (peer) => peer.list(world.small),
    submit: (peer) => {
      turn += 1;
      const writer = world.writers[turn % world.writers.length] as Person;
      return peer.submit(writer, world.nextDraft(writer));
    },
  };
  const check = (peer: Peer, act: Act) => (text: string) => void (act === 'submit' ? peer.submitted : peer.listed)(JSON.parse(text));
  for (const peer of peers) {
    for (let at = 0; at < WARM; at += 1) {
      const act = (['list', 'submit', 'small list'] as const)[at % 3] as Act;
      check(peer, act)(await send(peer, next[act](peer)));
    }
  }
  const rounds: Record<Act, Round[]> = { list: [], 'small list': [], submit: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const act of ['list', 'submit', 'small list'] as const) {
      const measured: Round = new Map();
      for (const peer of shuffled(peers))
        measured.set(peer.name, await measure(peer, postmaster, RUN_MS, () => next[act](peer), check(peer, act)));
      rounds[act].push(measured);
    }
  }
  const counted = new Map<string, Record<'list' | 'submit', { statements: number; trips: number }>>();
  for (const peer of peers) {
    const count = async (act: 'list' | 'submit') => {
      const { statements, trips, texts } = await countStatements(adminUrl, pgdata, 10, () => send(peer, next[act](peer)));
      if (process.env.BENCH_STATEMENTS)
        console.log(
          peer.name,
          act,
          texts.slice(0, Math.ceil(trips)).map((text) => text.slice(0, 200)),
        );
      return { statements, trips };
    };
    counted.set(peer.name, { list: await count('list'), submit: await count('submit') });
  }
  return { rounds, counted };
};

try {
  const world = await prepare();
  const their = { BENCH_APP_URL: portal.appUrl, BENCH_CONTEXT_KEY: portal.services.secret('context') };
  const our = { DATA_DIR: folder, WORKER: 'false', LOG_LEVEL: 'error' };
  peers.push(await startPeer('floor', floor, './servers/floor.ts', their));
  peers.push(await startPeer('PostGraphile', postgraphile, './postgraphile/server.mjs', their));
  peers.push(await startPeer('product', product, './servers/product.ts', our, profiled));
  peers.push(await startPeer('product again', product, './servers/product.ts', our));
  await compareAnswers(world);
  console.log(report(await bench(world)));
} finally {
  await Promise.all(peers.map((peer) => peer.stop()));
  await portal.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
