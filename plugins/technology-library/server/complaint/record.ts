// What every step of a complaint leaves behind, and who is told of it: never the one it is about, never by name.
import type { Context } from '@xinglin/kernel/context';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import type { ModelRow } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';

export type Complaint = ModelRow<'Complaint'>;

interface Step {
  act: string;
  toStage?: string;
  note?: string;
  findings?: string;
  ledger?: LedgerAct;
  /** Where the step sets them: which limit held at the end of a time is asked of the steps. */
  limits?: { acceptBy: Date; answerBy: Date };
}

export const recordStep = async (
  ctx: Context,
  complaint: Complaint,
  { act, toStage, note = '', findings = '', ledger, limits }: Step,
): Promise<void> => {
  const { tenantId, id, number, stage, entryId, projectId, adoptionId, aboutUserId } = complaint;
  const moved = toStage ? { fromStage: stage, toStage } : {};
  const line = { tenantId, complaintId: id, act, note, findings, recordedAt: ctx.now(), recordedBy: actor(ctx), ...moved, ...limits };
  await ctx.db.complaintEvent.createMany({ data: [line] });
  await ctx.audit(`complaint.${act}`, { on: ['Complaint', id], label: number });
  // The one it is about reads the ledger as well.
  if (ledger && aboutUserId === null)
    await writeLedger(ctx, { tenantId, act: ledger, params: { number }, entryId, projectId, adoptionId, on: ['Complaint', id] });
};

/** Tells the named people, or all who hold a permission; nobody of what she has just done herself. */
export const tellOf = async (
  ctx: Context,
  { id, number, aboutUserId }: Complaint,
  kind: string,
  to: { userIds?: readonly (string | null)[]; permission?: string },
  params: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const all = [...(to.userIds ?? []), ...(to.permission ? await holdersOf(ctx, to.permission) : [])];
  const userIds = [...new Set(all)].filter(
    (userId): userId is string => userId !== null && userId !== aboutUserId && userId !== ctx.viewer.userId,
  );
  await ctx.notify({ kind: `technology-library.${kind}`, userIds, params: { number, ...params }, link: `/complaints/${id}` });
};
