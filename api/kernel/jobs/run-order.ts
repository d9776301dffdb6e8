// One turn of a worker. An ordinary job's effects and its completion are one transaction: whatever dies, at
// whatever moment, both are there or neither, so the effects happen exactly once. A job that reaches outside the
// database cannot have that: it is leased in one transaction, run, and ticked off in another; when the worker
// dies in between it runs again, and its own key (Message-ID, object name) makes the second time harmless.
import { randomUUID } from 'node:crypto';
import { type Db, type Scope, withScope } from '@xinglin/prisma';
import { type Context, createContext, type Services } from '../context.ts';
import type { Job } from '../plugin.ts';
import type { Viewer } from '../viewer.ts';
import { failOrder, finishOrder, leaseOrder, type Order, takeOrder } from './order.ts';
import { faultOf, waitBeforeRetry } from './retry.ts';

/** A leased order that is not ticked off by then is taken to be orphaned. Longer than any outside work may last. */
const LEASE_MS = 5 * 60_000;
const TRANSACTION = { maxWait: 10_000, timeout: 60_000 };
const worker: Scope = Object.freeze({ kind: 'system' });

export type Report = (failure: { job: string; orderId: string; error: unknown; givenUp: boolean }) => void;
export interface Turn {
  services: Services;
  book: ReadonlyMap<string, Job>;
  report: Report;
}

const systemViewer = (order: Order): Viewer => ({
  kind: 'system',
  name: order.name,
  tenantId: order.tenantId ?? undefined,
  permissions: new Set(),
  steppedUp: false,
  mustSetUpTwoFactor: false,
});

const contextFor = (services: Services, order: Order): Context =>
  createContext(services, {
    viewer: systemViewer(order),
    scope: { kind: 'system', tenantId: order.tenantId ?? undefined },
    requestId: order.requestId ?? randomUUID(),
  });

const carryOut = (ctx: Context, job: Job, order: Order): Promise<void> => withScope(ctx.scope, () => job.run(ctx, order.payload as never));

const inTransaction = <T>({ services }: Turn, work: (db: Db) => Promise<T>): Promise<T> =>
  withScope(worker, () => services.database.client.$transaction((tx) => work(tx as unknown as Db), TRANSACTION));

const putBack = async (turn: Turn, db: Db, order: Order, turns: number, error: unknown): Promise<void> => {
  const now = turn.services.clock();
  const again = new Date(now.getTime() + waitBeforeRetry(turns));
  const touched = await failOrder(db, order, turns, faultOf(error), now, again);
  if (touched > 0) turn.report({ job: order.name, orderId: order.id, error, givenUp: turns >= order.maxAttempts });
};

/** The effect in the organisation's scope under a savepoint, so that a failure is written down before anybody else can take the order. */
const runInside = async (turn: Turn, db: Db, job: Job, order: Order): Promise<void> => {
  const { services } = turn;
  const ctx = contextFor(services, order);
  ctx.db = db;
  const claim = (scope: Scope) => db.$queryRaw`select set_config('app.ctx', ${services.database.sign(scope)}, true)`;
  await db.$executeRaw`savepoint effect`;
  try {
    await claim(ctx.scope);
    await carryOut(ctx, job, order);
    await claim(worker);
  } catch (error) {
    await db.$executeRaw`rollback to savepoint effect`;
    await putBack(turn, db, order, order.attempts + 1, error);
    return;
  }
  await finishOrder(db, order, services.clock());
};

const runOutside = async (turn: Turn, job: Job, order: Order): Promise<void> => {
  try {
    await carryOut(contextFor(turn.services, order), job, order);
  } catch (error) {
    await inTransaction(turn, (db) => putBack(turn, db, order, order.attempts, error));
    return;
  }
  await inTransaction(turn, (db) => finishOrder(db, order, turn.services.clock()));
};

/** Carries out the next due order; false when there is none. Throws only when the database is away. */
export const runOrder = async (turn: Turn): Promise<boolean> => {
  const { services, book } = turn;
  const names = [...book.keys()];
  let current: Order | undefined;
  let outside: Order | undefined;
  try {
    await inTransaction(turn, async (db) => {
      const now = services.clock();
      const order = await takeOrder(db, names, now);
      const job = order && book.get(order.name);
      if (!order || !job) return;
      current = order;
      // Leased as often as it may be and never ticked off: it takes its worker down with it.
      if (job.outside && order.attempts >= order.maxAttempts) await putBack(turn, db, order, order.attempts, new Error('orphaned'));
      else if (job.outside) outside = await leaseOrder(db, order, new Date(now.getTime() + LEASE_MS));
      else await runInside(turn, db, job, order);
    });
  } catch (error) {
    // The transaction itself broke: too long, or its connection died. Unless somebody else has the order by now.
    const broken = current;
    if (!broken) throw error;
    await inTransaction(turn, (db) => putBack(turn, db, broken, broken.attempts + 1, error));
    return true;
  }
  const job = outside && book.get(outside.name);
  if (outside && job) await runOutside(turn, job, outside);
  return current !== undefined;
};

/** Carries out whatever is due, and what that leaves behind, until nothing is: for tests and maintenance. */
export const drainOrders = async (turn: Turn): Promise<number> => {
  let done = 0;
  while (await runOrder(turn)) done += 1;
  return done;
};
