import { asScope, type Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';

interface Line {
  /** The association that keeps the ledger; an act of a holder or a site writes into it as well. */
  tenantId: string;
  act: LedgerAct;
  /** Values for the words of the act; never what a reader of the ledger may not know. */
  params?: Readonly<Record<string, string | number>>;
  projectId?: string | null;
  entryId?: string | null;
  adoptionId?: string | null;
  /** Model and id of what the line speaks of. */
  on?: readonly [type: string, id: string];
  /** The day it happened, midnight UTC of that date; today in China when left out. */
  occurredOn?: Date;
}

/** Writes one line into the association's ledger 台账, in the transaction of the act itself. */
export const writeLedger = async (ctx: Context, line: Line): Promise<void> => {
  const { tenantId, act, params = {}, projectId, entryId, adoptionId, on, occurredOn = todayIn(ctx.now()) } = line;
  const data: Prisma.LedgerEntryUncheckedCreateInput = {
    tenantId,
    act,
    params,
    projectId: projectId ?? null,
    entryId: entryId ?? null,
    adoptionId: adoptionId ?? null,
    objectType: on?.[0] ?? null,
    objectId: on?.[1] ?? null,
    occurredOn,
    recordedBy: ctx.viewer.userId ?? null,
  };
  if (ctx.scope.tenantId === tenantId) await ctx.db.ledgerEntry.create({ data });
  else await asScope(ctx, { kind: 'system', tenantId }, ({ db }) => db.ledgerEntry.create({ data }));
};
