import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { JOB_CHANNEL } from '../live/listen.ts';

/** With the waits of retry.ts: given up after about a quarter of an hour. */
export const MAX_ATTEMPTS = 8;

export interface WorkOrder {
  /** Name of a job that some plugin defines. */
  job: string;
  payload?: unknown;
  /** The organisation the work is done for; the acting one unless said. */
  tenantId?: string | undefined;
  /** Not before this time; at once unless said. */
  runAt?: Date | undefined;
  /** Orders with the same key are carried out once, however often they are given. */
  dedupeKey?: string | undefined;
  maxAttempts?: number | undefined;
}

/** Leaves the order in the transaction of the act that asks for it: both happen or neither. */
export const enqueue = async (ctx: Context, order: WorkOrder): Promise<void> => {
  if (!ctx.services.registry.jobs.has(order.job) && !order.job.startsWith('on:')) {
    throw new Error(`no plugin defines the job ${order.job}`);
  }
  const tenantId = order.tenantId ?? ctx.scope.tenantId ?? null;
  // No column is named after `on conflict`: that would ask for the right to read the queue, which only the worker has.
  await ctx.db.$executeRaw`/* held */ with called as (select pg_notify(${JOB_CHANNEL}, ''))
    insert into job (id, name, tenant_id, user_id, payload, run_at, max_attempts, dedupe_key, request_id)
    select ${randomUUID()}::uuid, ${order.job}, ${tenantId}::uuid, ${ctx.viewer.userId ?? null}::uuid,
      ${JSON.stringify(order.payload ?? {})}::jsonb, ${order.runAt ?? ctx.now()}, ${order.maxAttempts ?? MAX_ATTEMPTS},
      ${order.dedupeKey ?? null}, ${ctx.requestId}
    from called
    on conflict do nothing`;
};
