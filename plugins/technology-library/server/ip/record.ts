// What every act on a right leaves behind: a line of its own story, of the audit and of the ledger, and a notice to its holder.
import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';

export type Ip = ModelRow<'IpRecord'>;

interface Step {
  act: string;
  occurredOn: Date;
  toStage?: string;
  note?: string;
  ledger?: LedgerAct;
}

export const recordStep = async (ctx: Context, ip: Ip, { act, occurredOn, toStage, note = '', ledger }: Step): Promise<void> => {
  const { tenantId, id, holderId, number, title, entryId, projectId, stage } = ip;
  await ctx.db.ipEvent.createMany({
    data: [
      {
        ...{ tenantId, recordId: id, holderId, act, note, occurredOn, recordedAt: ctx.now(), recordedBy: ctx.viewer.userId ?? null },
        ...(toStage ? { fromStage: stage, toStage } : {}),
      },
    ],
  });
  await ctx.audit(`ip.${act}`, { on: ['IpRecord', id], label: number, detail: { occurredOn: occurredOn.toISOString().slice(0, 10) } });
  if (!ledger) return;
  await writeLedger(ctx, { tenantId, act: ledger, params: { number, title }, entryId, projectId, on: ['IpRecord', id], occurredOn });
  await tell(ctx, {
    tenantId: holderId,
    permission: 'held-ip.read',
    kind: 'technology-library.ip-changed',
    params: { number, title },
    link: `/held-ip/${id}`,
  });
};
