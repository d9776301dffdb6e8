// The statements on table `job`. Everything here runs in scope `system` without an organisation: the worker's own.
import type { Db } from '@xinglin/prisma';

export interface Order {
  id: string;
  name: string;
  tenantId: string | null;
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  requestId: string | null;
}

type Sql = Pick<Db, '$queryRaw' | '$executeRaw'>;

/** The longest-waiting due order that nobody else holds, locked until the transaction ends. */
export const takeOrder = async (db: Sql, names: readonly string[], now: Date): Promise<Order | undefined> => {
  const [order] = await db.$queryRaw<Order[]>`
    select id, name, tenant_id as "tenantId", payload, attempts, max_attempts as "maxAttempts", request_id as "requestId"
    from job where state = 'READY' and run_at <= ${now} and name = any(${[...names]})
    order by run_at limit 1 for update skip locked`;
  return order;
};

/**
 * The leased order, locked until the transaction ends; false when its lease was too short and somebody else has it. Whoever
 * looked for work just then has it locked for a moment without taking it, and is waited for: an order passed over here
 * would lie until its lease has run out.
 */
export const holdOrder = async (db: Sql, { id, attempts }: Order): Promise<boolean> => {
  const held = await db.$queryRaw<unknown[]>`
    select id from job where id = ${id}::uuid and state = 'READY' and attempts = ${attempts} for update`;
  return held.length === 1;
};

/** `attempts` tells our own turn from one that another worker took meanwhile: then nothing is touched. */
export const finishOrder = (db: Sql, { id, attempts }: Order, now: Date): Promise<number> => db.$executeRaw`
  update job set state = 'DONE', attempts = greatest(attempts, 1), finished_at = ${now}, last_error = null
  where id = ${id}::uuid and state = 'READY' and attempts = ${attempts}`;

/** Counts a turn before it begins and hides the order until `until`, so that a turn which takes its worker down is counted too. */
export const leaseOrder = async (db: Sql, order: Order, until: Date): Promise<Order> => {
  await db.$executeRaw`update job set attempts = attempts + 1, run_at = ${until} where id = ${order.id}::uuid`;
  return { ...order, attempts: order.attempts + 1 };
};

/** Puts the order back for another turn at `again`, or gives it up for good. */
export const failOrder = (db: Sql, order: Order, turns: number, fault: string, now: Date, again: Date): Promise<number> => {
  const givenUp = turns >= order.maxAttempts;
  return db.$executeRaw`
    update job set attempts = ${turns}, last_error = ${fault}, run_at = ${again},
      state = ${givenUp ? 'FAILED' : 'READY'}, finished_at = ${givenUp ? now : null}
    where id = ${order.id}::uuid and state = 'READY' and attempts = ${order.attempts}`;
};
