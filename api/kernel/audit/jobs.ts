import type { Context } from '../context.ts';
import type { Job } from '../plugin.ts';
import { anchorAudit } from './anchor-job.ts';
import { verifyChain } from './verify-chain.ts';

/** Everybody who may read the audit hears that it cannot be trusted any more. */
const tellAuditors = async (ctx: Context, tenantId: string, seq: number | null) => {
  const auditors = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'audit.read' } } } } } },
    select: { userId: true, tenant: { select: { name: true } } },
  });
  if (auditors.length === 0) return;
  await ctx.notify({
    kind: 'kernel.audit-broken',
    userIds: auditors.map(({ userId }) => userId),
    params: { organisation: auditors[0]?.tenant.name ?? '', seq: seq ?? '?' },
    link: '/audit',
    dedupeKey: `audit-broken:${tenantId}:${seq}`,
  });
};

/** Every night, so that a broken chain is known before somebody needs it. What it finds is an entry like any check's. */
const verifyNightly: Job = {
  name: 'kernel.verify-audit',
  schedule: '40 3 * * *',
  outside: true,
  run: async (ctx) => {
    const tenantId = ctx.scope.tenantId ?? '';
    const found = await verifyChain(ctx.db, tenantId, ctx.services.anchors);
    await ctx.audit('audit.verified', { detail: { ...found }, result: found.ok ? 'ok' : 'failed' });
    if (!found.ok) await tellAuditors(ctx, tenantId, found.firstBroken?.seq ?? null);
  },
};

export const auditJobs: readonly Job[] = [anchorAudit, verifyNightly];
