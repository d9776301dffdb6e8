// Every day: a holder whose organisation was shut out of the portal cannot answer for its technologies. Its entries stand
// still until a case has judged them.
import { asScope, type Context } from '@xinglin/kernel/context';
import { moveEntry } from './move.ts';
import { openReview } from './review.ts';
import { entryTable } from './stages.ts';

const isClosed = (ctx: Context, tenantId: string): Promise<boolean> =>
  asScope(ctx, { kind: 'system', tenantId }, async ({ db }) => {
    const organisation = await db.tenant.findFirst({ where: { id: tenantId }, select: { status: true } });
    return organisation?.status !== 'ACTIVE';
  });

const stopFor = async (ctx: Context, tenantId: string, holderId: string): Promise<void> => {
  const entries = await ctx.db.libraryEntry.findMany({
    where: {
      tenantId,
      holderId,
      stage: { notIn: [...entryTable.final] },
      reviews: { none: { kind: 'EXIT', trigger: 'HOLDER' } },
    },
    select: { id: true, stage: true },
  });
  for (const { id, stage } of entries) {
    const open = await ctx.db.libraryReview.count({ where: { tenantId, entryId: id, kind: 'EXIT', stage: 'OPEN' } });
    if (open === 0) await openReview(ctx, { entryId: id, kind: 'EXIT', trigger: 'HOLDER', findings: '' });
    if ((entryTable.moves.suspend.from as readonly string[]).includes(stage)) await moveEntry(ctx, id, 'suspend', { reasonCode: 'HOLDER' });
  }
};

/** Runs in the association's scope; a case of this kind that was judged once is not opened again. */
export const watchHolders = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const holders = await ctx.db.libraryEntry.findMany({
    where: { tenantId, holderId: { not: null }, stage: { notIn: [...entryTable.final] } },
    select: { holderId: true },
    distinct: ['holderId'],
  });
  for (const { holderId } of holders) if (holderId && (await isClosed(ctx, holderId))) await stopFor(ctx, tenantId, holderId);
};
