// One transaction per mutation: idempotency row, effect, audit row, outbox, commit, and only then the reply.
import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { hasFailed } from './outcome.ts';
import { seal, unseal } from './seal.ts';

export interface MutationCall {
  /** Root field, part of the key: one key may serve one act. */
  field: string;
  /** The client's key; without one every call is a new act. */
  key: string | undefined;
  /** Hash of document and variables: the same key with another request is refused. */
  requestHash: string;
}

/** Carries a reply out of a transaction that must not be committed. */
class Undo<R> {
  readonly reply: R;
  constructor(reply: R) {
    this.reply = reply;
  }
}

const owner = (ctx: Context) => ({
  tenantId: ctx.scope.tenantId ?? PLATFORM_TENANT,
  userId: ctx.scope.userId ?? ctx.viewer.apiKeyId,
});

/** Waits for a twin in flight; answers the twin's stored reply, or nothing when this call is the first. */
const claimKey = async (ctx: Context, call: MutationCall): Promise<unknown> => {
  const { tenantId, userId } = owner(ctx);
  if (!call.key || !userId) return undefined;
  const inserted = await ctx.db.$executeRaw`
    insert into idempotency_key (tenant_id, user_id, field, key, request_hash)
    values (${tenantId}::uuid, ${userId}::uuid, ${call.field}, ${call.key}, ${call.requestHash})
    on conflict do nothing`;
  if (inserted === 1) return undefined;
  const twin = await ctx.db.idempotencyKey.findFirstOrThrow({
    where: { tenantId, userId, field: call.field, key: call.key },
  });
  if (twin.requestHash !== call.requestHash) {
    throw new RuleError('IDEMPOTENCY_KEY_REUSED', 'this idempotency key was used for another request');
  }
  return typeof twin.reply === 'string' ? unseal(ctx.services, twin.reply) : undefined;
};

const storeReply = async (ctx: Context, call: MutationCall, reply: unknown): Promise<void> => {
  const { tenantId, userId } = owner(ctx);
  if (!call.key || !userId) return;
  await ctx.db.$executeRaw`/* held */ update idempotency_key set reply = ${JSON.stringify(seal(ctx.services, reply))}::jsonb
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid and field = ${call.field} and key = ${call.key}`;
};

/**
 * Executes the operation in a transaction of the context's scope and returns its reply once it is committed.
 * A failed resolver undoes everything and its reply is not kept: trying again is a new act.
 */
export const runMutation = async <R>(ctx: Context, call: MutationCall, execute: () => Promise<R>): Promise<R> => {
  const outside = ctx.db;
  try {
    return await withScope(ctx.scope, () =>
      ctx.services.database.client.$transaction(async (tx) => {
        ctx.db = tx as unknown as Context['db'];
        const known = await claimKey(ctx, call);
        if (known !== undefined && known !== null) return known as R;
        const reply = await execute();
        if (hasFailed(ctx)) throw new Undo(reply);
        await storeReply(ctx, call, reply);
        return reply;
      }),
    );
  } catch (error) {
    if (error instanceof Undo) return error.reply as R;
    throw error;
  } finally {
    ctx.db = outside;
  }
};
