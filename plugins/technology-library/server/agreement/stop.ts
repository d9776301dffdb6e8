// What becomes of agreements when their technology is suspended, replaced, or leaves the library.
import type { Context } from '@xinglin/kernel/context';
import type { EntryStopped } from '../entry/cascade.ts';
import { afterTermination, hideFiles } from './end.ts';
import { tellAssociation, tellParties } from './tell.ts';

const running = ['EFFECTIVE', 'EXPIRING'];

const rowsOf = (ctx: Context, tenantId: string, entryId: string, stages: readonly string[]) =>
  ctx.db.agreement.findMany({
    where: { tenantId, entryId, stage: { in: [...stages] } },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const flag = async (ctx: Context, tenantId: string, { entryId, kind }: EntryStopped): Promise<void> => {
  const rows = await rowsOf(ctx, tenantId, entryId, ['PENDING_SIGNATURES', ...running]);
  await ctx.db.agreement.updateMany({
    where: { tenantId, id: { in: rows.map(({ id }) => id) } },
    data: { flag: `ENTRY_${kind}`, flaggedAt: ctx.now(), version: { increment: 1 } },
  });
  for (const row of rows) {
    const { id, number, title } = row;
    const telling = { kind: 'technology-library.agreement-flagged', params: { number, title } };
    await tellParties(ctx, row, 'our-agreement.read', { ...telling, link: `/our-agreements/${id}` });
    await tellAssociation(ctx, row, { ...telling, link: `/agreements/${id}` });
  }
};

const withdraw = async (ctx: Context, rows: readonly Row[], reason: string): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const ids = rows.map(({ id }) => id);
  await ctx.db.agreement.updateMany({
    where: { tenantId: first.tenantId, id: { in: ids } },
    data: { stage: 'WITHDRAWN', endReasonCode: 'TECHNOLOGY_EXITED', endReason: reason, endedAt: ctx.now(), version: { increment: 1 } },
  });
  await hideFiles(ctx, first.tenantId, ids);
  for (const row of rows) {
    const { number, title } = row;
    await tellParties(ctx, row, 'our-agreement.sign', {
      kind: 'technology-library.agreement-withdrawn',
      params: { number, title, reason },
      link: '/our-agreements',
      dedupeKey: `agreement-withdrawn:${row.id}`,
    });
  }
};

const end = async (ctx: Context, tenantId: string, { entryId, reason }: EntryStopped): Promise<void> => {
  await withdraw(ctx, await rowsOf(ctx, tenantId, entryId, ['PENDING_SIGNATURES']), reason);
  const rows = (await rowsOf(ctx, tenantId, entryId, running)).filter(({ kind }) => kind !== 'AMENDMENT');
  await ctx.db.agreement.updateMany({
    where: { tenantId, id: { in: rows.map(({ id }) => id) } },
    data: {
      stage: 'TERMINATED',
      endReasonCode: 'TECHNOLOGY_EXITED',
      endReason: reason,
      endedAt: ctx.now(),
      version: { increment: 1 },
    },
  });
  for (const row of rows) await afterTermination(ctx, row, reason);
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
