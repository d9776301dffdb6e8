import { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import type { Job } from '../plugin.ts';

/** The last number anchored by this process, so that a quiet organisation costs one look and no line. */
const anchored = new WeakMap<object, Map<string, bigint>>();

/** Writes the head of the organisation's chain to the anchors; answers its number, 0 for an empty chain. */
export const anchorChain = async (ctx: Context): Promise<number> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const head = await ctx.db.auditEntry.findFirst({
    where: { tenantId },
    orderBy: { seq: Prisma.SortOrder.desc },
    select: { seq: true, hash: true },
  });
  if (!head) return 0;
  const seen = anchored.get(ctx.services.anchors) ?? new Map<string, bigint>();
  anchored.set(ctx.services.anchors, seen);
  if (seen.get(tenantId) !== head.seq) {
    await ctx.services.anchors.append({
      tenantId,
      seq: Number(head.seq),
      hash: Buffer.from(head.hash).toString('hex'),
      at: ctx.now().toISOString(),
    });
    seen.set(tenantId, head.seq);
  }
  return Number(head.seq);
};

/** Every five minutes, because so much of a chain's tail could be cut off unnoticed (reliability.md, R15). */
export const anchorAudit: Job = {
  name: 'kernel.anchor-audit',
  schedule: '*/5 * * * *',
  outside: true,
  run: async (ctx) => {
    await anchorChain(ctx);
  },
};
