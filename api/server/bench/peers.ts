// The servers that are held against each other, and how each is asked for the same thing.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@xinglin/prisma/database/launch/postmaster';
import { type Person, STAGE } from './world.ts';

export interface Asking {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Peer {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  list(person: Person): Asking;
  submit(person: Person, draft: string): Asking;
  /** What the answer says, in one shape for all; throws when it is no answer. */
  listed(body: unknown): unknown;
  submitted(body: unknown): unknown;
  stop(): Promise<void>;
}

type Shape = Pick<Peer, 'list' | 'submit' | 'listed' | 'submitted'>;
const json = { 'content-type': 'application/json' };
const named = ({ tenantId, userId }: Person) => ({ ...json, 'x-tenant': tenantId, 'x-user': userId });

interface Item {
  id: string;
  number: string;
  title: string;
  stage: string;
  version: number;
  organisationId: string;
  createdAt: string;
}
const itemOf = ({ id, number, title, stage, version, organisationId, createdAt }: Item) => [
  id,
  number,
  title,
  stage,
  version,
  organisationId,
  new Date(createdAt).getTime(),
];
const submittedOf = ({ number, stage, version }: { number: string; stage: string; version: number }) => [
  number.slice(0, 1),
  stage,
  version,
];

export const floor: Shape = {
  list: (person) => ({ path: '/list', headers: named(person), body: JSON.stringify({ stage: STAGE }) }),
  submit: (person, id) => ({ path: '/submit', headers: named(person), body: JSON.stringify({ key: randomUUID(), id, version: 1 }) }),
  listed: (body) => {
    const { organisation, totalCount, items } = body as { organisation: string; totalCount: number; items: Item[] };
    return { organisation, totalCount, items: items.map(itemOf) };
  },
  submitted: (body) => submittedOf(body as never),
};

const list = `query Bench_List($filter: MemoFilter, $page: PageInput) {
  viewer { organisation { name } }
  memos(filter: $filter, page: $page) { items { id organisationId number title stage version createdAt } totalCount }
}`;
const submit =
  'mutation Bench_Submit($id: ID!, $version: Int!) { submitMemo(id: $id, version: $version) { __typename ... on Memo { id number stage version } } }';
const mine = ({ cookie, tenantId }: Person) => ({ ...json, 'x-xinglin-csrf': '1', cookie, 'x-xinglin-organisation': tenantId });

export const product: Shape = {
  list: (person) => ({
    path: '/graphql',
    headers: mine(person),
    body: JSON.stringify({ query: list, variables: { filter: { stage: STAGE }, page: { first: 20 } } }),
  }),
  submit: (person, id) => ({
    path: '/graphql',
    headers: { ...mine(person), 'idempotency-key': randomUUID() },
    body: JSON.stringify({ query: submit, variables: { id, version: 1 } }),
  }),
  listed: (body) => {
    const { data } = body as { data: { viewer: { organisation: { name: string } }; memos: { totalCount: number; items: Item[] } } };
    return { organisation: data.viewer.organisation.name, totalCount: data.memos.totalCount, items: data.memos.items.map(itemOf) };
  },
  submitted: (body) => submittedOf((body as { data: { submitMemo: never } }).data.submitMemo),
};

const theirList = `query Bench_List($stage: String!, $tenant: UUID!) {
  organisation: tenantByRowId(rowId: $tenant) { name }
  allMemos(condition: { tenantId: $tenant, stage: $stage }, first: 20, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
    nodes { id: rowId organisationId: tenantId number title stage version createdAt }
    totalCount
  }
}`;
const theirSubmit = 'mutation Bench_Submit($input: BenchSubmitMemoInput!) { submitMemo: benchSubmitMemo(input: $input) { result } }';

export const postgraphile: Shape = {
  list: (person) => ({
    path: '/graphql',
    headers: named(person),
    body: JSON.stringify({ query: theirList, variables: { stage: STAGE, tenant: person.tenantId } }),
  }),
  submit: (person, id) => ({
    path: '/graphql',
    headers: named(person),
    body: JSON.stringify({ query: theirSubmit, variables: { input: { key: randomUUID(), memoId: id, expected: 1 } } }),
  }),
  listed: (body) => {
    const { data } = body as { data: { organisation: { name: string }; allMemos: { totalCount: number; nodes: Item[] } } };
    return { organisation: data.organisation.name, totalCount: data.allMemos.totalCount, items: data.allMemos.nodes.map(itemOf) };
  },
  submitted: (body) => {
    const { result } = (body as { data: { submitMemo: { result: unknown } } }).data.submitMemo;
    return submittedOf((typeof result === 'string' ? JSON.parse(result) : result) as never);
  },
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

export interface Running {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** With `BENCH_PROFILE`, where the product keeps what its processor did. */
export const profiled: readonly string[] = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

/** Starts a server in a process of its own and waits until it listens. */
export const startServer = async (
  name: string,
  program: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Running> => {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [...flags, fileURLToPath(new URL(program, import.meta.url))], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} ended before it listened`);
    if (await listens(port)) break;
    await sleep(100);
  }
  return { name, port, pid: child.pid ?? 0, stop: () => ended(child) };
};

export const startPeer = async (
  name: string,
  shape: Shape,
  program: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Peer> => ({ ...shape, ...(await startServer(name, program, env, flags)) });
