import { createHash } from 'node:crypto';
import { PLATFORM_TENANT } from '@xinglin/prisma';
import type { Context } from '../context.ts';

/** What an audit row says of an act besides who, when and from where. */
export interface Act {
  /** Model and id of the object acted on. */
  on?: readonly [type: string, id: string];
  /** The object's name at that time, so that the row reads without the object. */
  label?: string;
  /** Values that make the row understandable; never secrets, never health data. */
  detail?: Readonly<Record<string, unknown>>;
  /** The object before and after; only their hashes are kept. */
  before?: unknown;
  after?: unknown;
  result?: 'ok' | 'refused' | 'failed';
}

const stable = (_key: string, value: unknown) => {
  if (typeof value === 'bigint') return value.toString();
  if (value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return value;
};
const hashOf = (value: unknown) => (value === undefined ? null : createHash('sha256').update(JSON.stringify(value, stable)).digest('hex'));

/**
 * One row in the acting organisation's chain; number, link and hash are the database's (see audit_chain). In a
 * transaction it is held until the next statement: the chain is locked as late as can be.
 */
export const writeAudit = async (ctx: Context, action: string, act: Act = {}): Promise<void> => {
  const { viewer } = ctx;
  const tenantId = ctx.scope.tenantId ?? viewer.tenantId ?? PLATFORM_TENANT;
  const detail = JSON.stringify(act.detail ?? {}, stable);
  await ctx.db.$executeRaw`/* held */ insert into audit_entry (tenant_id, action, actor_kind, actor_id, actor_name, object_type, object_id,
      object_label, detail, before_hash, after_hash, result, ip, request_id)
    values (${tenantId}::uuid, ${action}, ${viewer.kind}, ${viewer.userId ?? viewer.apiKeyId ?? null}::uuid, ${viewer.name},
      ${act.on?.[0] ?? null}, ${act.on?.[1] ?? null}, ${act.label ?? null}, ${detail}::jsonb,
      ${hashOf(act.before)}, ${hashOf(act.after)}, ${act.result ?? 'ok'}, ${ctx.ip ?? null}, ${ctx.requestId})`;
};
