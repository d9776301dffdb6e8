// One turn of a worker. The turn is counted first, in a transaction of its own, so that an order which takes its
// worker down again and again is given up in the end. Then an ordinary job's effects and its completion are one
// transaction: whatever dies, at whatever moment, both are there or neither, so the effects happen exactly once. A job
// that reaches outside the database cannot have that: when the worker dies before ticking it off it runs again, and
// its own key (Message-ID, object name) makes the second time harmless.
import { randomUUID } from 'node:crypto';
import { type Db, type Scope, withScope } from '@xinglin/prisma';
import { type Context, createContext, type Services } from '../context.ts';
import type { Job } from '../plugin.ts';
import type { Viewer } from '../viewer.ts';
import { failOrder, finishOrder, holdOrder, leaseOrder, type Order, takeOrder } from './order.ts';
import { faultOf, waitBeforeRetry } from './retry.ts';

/** A leased order that is not ticked off by then is taken to be orphaned. Longer than any outside work may last. */
const LEASE_MS = 5 * 60_000;
/** From counting an ordinary turn to holding its row, which then keeps others away by itself. */
const GRASP_MS = 5_000;
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
    await putBack(turn, db, order, order.attempts, error);
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
  const order = await inTransaction(turn, async (db): Promise<Order | null | undefined> => {
    const now = services.clock();
    const next = await takeOrder(db, names, now);
    const job = next && book.get(next.name);
    if (!next || !job) return undefined;
    if (next.attempts < next.maxAttempts) return leaseOrder(db, next, new Date(now.getTime() + (job.outside ? LEASE_MS : GRASP_MS)));
    // Begun as often as it may be and never ticked off: it takes its worker down with it.
    await putBack(turn, db, next, next.attempts, new Error('orphaned'));
    return null;
  });
  const job = order && book.get(order.name);
  if (!order || !job) return order === null;
  if (job.outside) {
    await runOutside(turn, job, order);
    return true;
  }
  try {
    await inTransaction(turn, async (db) => {
      if (await holdOrder(db, order)) await runInside(turn, db, job, order);
    });
  } catch (error) {
    // The transaction itself broke: too long, or its connection died. Unless somebody else has the order by now.
    await inTransaction(turn, (db) => putBack(turn, db, order, order.attempts, error));
  }
  return true;
};

/** Carries out whatever is due, and what that leaves behind, until nothing is: for tests and maintenance. */
export const drainOrders = async (turn: Turn): Promise<number> => {
  let done = 0;
  while (await runOrder(turn)) done += 1;
  return done;
};
