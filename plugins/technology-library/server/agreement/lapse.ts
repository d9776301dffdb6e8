// What is still being signed when its time is over: nobody can be bound by it any more, so it is taken back with its files
// and all are told.

import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tellAssociation, tellParties } from './tell.ts';

export type Waiting = ModelRow<'Agreement'> & { parties: ModelRow<'AgreementParty'>[] };

interface Why {
  reasonCode: string | null;
  reason: string;
  act: LedgerAct;
  kind: string;
  params?: Readonly<Record<string, string>>;
}

/** What was withdrawn is taken out of the other parties' sight with all its files. */
export const hideFiles = async (ctx: Context, tenantId: string, agreementIds: readonly string[]): Promise<void> => {
  if (agreementIds.length === 0) return;
  await ctx.db.fileShare.deleteMany({
    where: { ownerId: tenantId, file: { is: { objectType: 'Agreement', objectId: { in: [...agreementIds] } } } },
  });
};

/** Takes back one that is being signed; the parties see it no more and are told. In the association's scope. */
export const takeBack = async (ctx: Context, row: Waiting, { reasonCode, reason, act, kind, params = {} }: Why): Promise<void> => {
  const { tenantId, id, number, title, siteName, projectId, entryId, adoptionId } = row;
  const { count } = await ctx.db.agreement.updateMany({
    where: { tenantId, id, stage: 'PENDING_SIGNATURES' },
    data: { stage: 'WITHDRAWN', endReasonCode: reasonCode, endReason: reason, endedAt: ctx.now(), version: { increment: 1 } },
  });
  if (count !== 1) return;
  await hideFiles(ctx, tenantId, [id]);
  await writeLedger(ctx, { tenantId, act, params: { number, site: siteName }, projectId, entryId, adoptionId, on: ['Agreement', id] });
  const telling = { kind, params: { number, title, ...params }, dedupeKey: `${kind}:${id}` };
  await tellParties(ctx, row, 'our-agreement.read', { ...telling, link: '/our-agreements' });
  await tellAssociation(ctx, row, { ...telling, link: `/agreements/${id}` });
};

/** The day after its last day one that never came into effect is taken back. */
export const lapse = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const due = await ctx.db.agreement.findMany({
    where: { tenantId, stage: 'PENDING_SIGNATURES', endsOn: { lt: today } },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
  for (const row of due) {
    await takeBack(ctx, row, {
      reasonCode: 'NEVER_IN_EFFECT',
      reason: '',
      act: 'agreement-lapsed',
      kind: 'technology-library.agreement-lapsed',
      params: { endsOn: dayText(row.endsOn) },
    });
  }
};
