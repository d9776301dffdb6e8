// What becomes of agreements when their technology is suspended, replaced, or leaves the library.
import type { Context } from '@xinglin/kernel/context';
import type { EntryStopped } from '../entry/cascade.ts';
import { afterEnd } from './end.ts';
import { hideFiles } from './lapse.ts';
import { tellOnce } from './tell.ts';

const running = ['EFFECTIVE', 'EXPIRING'];

const rowsOf = (ctx: Context, tenantId: string, entryId: string, stages: readonly string[]) =>
  ctx.db.agreement.findMany({
    where: { tenantId, entryId, stage: { in: [...stages] } },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const titleOf = (rows: readonly Row[]) => rows[0]?.entryTitle ?? '';

const flag = async (ctx: Context, tenantId: string, { entryId, kind }: EntryStopped): Promise<void> => {
  const rows = await rowsOf(ctx, tenantId, entryId, ['PENDING_SIGNATURES', ...running]);
  await ctx.db.agreement.updateMany({
    where: { tenantId, id: { in: rows.map(({ id }) => id) } },
    data: { flag: `ENTRY_${kind}`, flaggedAt: ctx.now(), version: { increment: 1 } },
  });
  await tellOnce(ctx, tenantId, rows, { kind: 'technology-library.agreement-flagged', params: { title: titleOf(rows) } });
};

/** What was being signed is taken back, what was in effect ends, and each organisation hears of it once. */
const end = async (ctx: Context, tenantId: string, { entryId, reason }: EntryStopped): Promise<void> => {
  const waiting = await rowsOf(ctx, tenantId, entryId, ['PENDING_SIGNATURES']);
  const inForce = (await rowsOf(ctx, tenantId, entryId, running)).filter(({ kind }) => kind !== 'AMENDMENT');
  const close = (rows: readonly Row[], stage: string) =>
    ctx.db.agreement.updateMany({
      where: { tenantId, id: { in: rows.map(({ id }) => id) } },
      data: { stage, endReasonCode: 'TECHNOLOGY_EXITED', endReason: reason, endedAt: ctx.now(), version: { increment: 1 } },
    });
  await close(waiting, 'WITHDRAWN');
  await hideFiles(
    ctx,
    tenantId,
    waiting.map(({ id }) => id),
  );
  await close(inForce, 'TERMINATED');
  for (const row of inForce) await afterEnd(ctx, row, reason);
  await tellOnce(ctx, tenantId, [...inForce, ...waiting], {
    kind: 'technology-library.agreements-ended',
    params: { title: titleOf([...inForce, ...waiting]), reason },
  });
};

/**
 * In the association's scope, in the transaction that moves the entry. A suspension or a successor flags what is signed or
 * being signed, and new agreements are refused by the entry's stage; an exit ends them.
 */
export const stopAgreements = async (ctx: Context, stopping: EntryStopped): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if (stopping.kind === 'EXITED') await end(ctx, tenantId, stopping);
  else await flag(ctx, tenantId, stopping);
};

/** The technology is promoted again: nothing is left to look at. */
export const resumeAgreements = async (ctx: Context, { entryId }: { entryId: string }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  await ctx.db.agreement.updateMany({
    where: { tenantId, entryId, flag: 'ENTRY_SUSPENDED' },
    data: { flag: null, flaggedAt: null, version: { increment: 1 } },
  });
};
