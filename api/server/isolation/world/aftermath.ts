// What an act leaves for later: orders, mails, notices. Carried out inside the act's own transaction, so that it is seen
// and undone with it; what would leave the house (mail servers, files of the worker) is read where it waits.
import { randomUUID } from 'node:crypto';
import { type Context, createContext, type Services } from '@xinglin/kernel/context';
import { jobBook } from '@xinglin/kernel/jobs/job-book';
import { type Db, withScope } from '@xinglin/prisma';

export interface Left {
  table: 'job' | 'mail_message' | 'notification';
  row: Readonly<Record<string, unknown>>;
}

export interface Transaction {
  $queryRawUnsafe(sql: string): Promise<unknown[]>;
  $executeRawUnsafe(sql: string): Promise<number>;
}

/** An order calls for others: notices for mails, events for notices. */
const ROUNDS = 3;

/** Rows of this transaction or of one inside it; nobody else commits here meanwhile. */
export const leftSql = (['job', 'mail_message', 'notification'] as const)
  .map(
    (table) =>
      `select '${table}' as "table", to_jsonb(t) as "row" from public.${table} t where t.xmin::text::bigint >= (pg_current_xact_id()::text::bigint % 4294967296)`,
  )
  .join(' union all ');

export const readLeft = async (tx: Transaction): Promise<Left[]> =>
  (await tx.$queryRawUnsafe('select * from lookout.left_over()')) as Left[];

const contextFor = (services: Services, tx: Transaction, { name, tenant_id: tenant }: Left['row']): Context => {
  const tenantId = typeof tenant === 'string' ? tenant : undefined;
  const viewer = {
    kind: 'system' as const,
    name: String(name),
    tenantId,
    permissions: new Set<string>(),
    steppedUp: false,
    mustSetUpTwoFactor: false,
  };
  const ctx = createContext(services, { viewer, scope: { kind: 'system', tenantId }, requestId: randomUUID() });
  ctx.db = tx as unknown as Db;
  return ctx;
};

/** One order, after a savepoint: an order that fails is put back by a worker, and leaves nothing. */
const carryOut = async (services: Services, tx: Transaction, order: Left['row']): Promise<void> => {
  const job = jobBook(services.registry).get(String(order.name));
  if (!job || job.outside) return;
  const ctx = contextFor(services, tx, order);
  await tx.$executeRawUnsafe('savepoint aftermath');
  try {
    await tx.$executeRawUnsafe(`set local app.ctx = '${services.database.sign(ctx.scope).replaceAll("'", "''")}'`);
    await withScope(ctx.scope, () => job.run(ctx, order.payload as never));
    await tx.$executeRawUnsafe('release savepoint aftermath');
  } catch {
    await tx.$executeRawUnsafe('rollback to savepoint aftermath');
  }
};

/** Everything left behind, with what carrying it out leaves behind in turn. */
export const seeThrough = async (services: Services, tx: Transaction): Promise<Left[]> => {
  const done = new Set<unknown>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const orders = (await readLeft(tx)).filter(({ table, row }) => table === 'job' && !done.has(row.id));
    if (orders.length === 0) break;
    for (const { row } of orders) {
      done.add(row.id);
      await carryOut(services, tx, row);
    }
  }
  return readLeft(tx);
};
