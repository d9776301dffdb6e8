// An objection upheld after entry: what nobody relies on yet leaves at once; what runs is stopped and judged.
import type { Context } from '@xinglin/kernel/context';
import type { SelectionRevoked } from '@xinglin/plugin-technology-promotion/shared/events';
import { moveEntry } from './move.ts';
import { carryOut, openReview } from './review.ts';
import { entryTable } from './stages.ts';

/** Whether somebody outside already relies on the entry: a project, a site or an agreement. */
const isPromoted = async (ctx: Context, tenantId: string, entryId: string): Promise<boolean> => {
  const where = { tenantId, entryId };
  return (await ctx.db.promotionProject.count({ where })) > 0 || (await ctx.db.siteAdoption.count({ where })) > 0;
};

/** Runs in the association's scope; the findings lie in the case, which the association alone reads. */
export const revokeSelection = async (ctx: Context, { dossierId, reason }: SelectionRevoked): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId, dossierId } });
  if (!entry || (entryTable.final as readonly string[]).includes(entry.stage)) return;
  const open = await ctx.db.libraryReview.findFirst({ where: { tenantId, entryId: entry.id, kind: 'EXIT', stage: 'OPEN' } });
  const id = open?.id ?? (await openReview(ctx, { entryId: entry.id, kind: 'EXIT', trigger: 'OBJECTION', findings: reason }));
  if (open) {
    const findings = `${open.findings}\n${reason}`.trim();
    await ctx.db.libraryReview.updateMany({ where: { tenantId, id }, data: { findings, version: { increment: 1 } } });
  }
  if (await isPromoted(ctx, tenantId, entry.id)) {
    const mayStop = (entryTable.moves.suspend.from as readonly string[]).includes(entry.stage);
    if (mayStop) await moveEntry(ctx, entry.id, 'suspend', { reasonCode: 'OBJECTION' });
    return;
  }
  await ctx.db.libraryReview.updateMany({
    where: { tenantId, id },
    data: { stage: 'CONCLUDED', trigger: 'OBJECTION', conclusion: 'EXIT', concludedAt: ctx.now(), version: { increment: 1 } },
  });
  await carryOut(ctx, await ctx.db.libraryReview.findFirstOrThrow({ where: { tenantId, id } }), 'EXIT');
};
