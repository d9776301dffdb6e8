// The way of a complaint: taken up or not, investigated, answered, closed by somebody else, and opened again.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { AnswerInput, RejectionInput, ReopenInput } from '../../shared/complaint-input.ts';
import { actor } from '../actor.ts';
import { requireColleague } from '../colleague.ts';
import { asDay, requirePast } from '../days.ts';
import { policyOf } from './policy.ts';
import { type Complaint, recordStep, tellOf } from './record.ts';
import { assigned, complaintTable } from './type.ts';

const DAY_MS = 86_400_000;
const { moves } = complaintTable;

export interface Target {
  id: string;
  version: number;
}

const complaintFor = async (ctx: Context, action: string, id: string): Promise<Complaint> => {
  const complaint = await ctx.db.complaint.findFirst({ where: { AND: [allowed(ctx, action, 'Complaint'), { id }] } });
  if (!complaint) throw new NotAllowedError();
  return complaint;
};

/** A member who can handle complaints, and whom this one is not about. */
const requireHandler = async (ctx: Context, { aboutUserId }: Complaint, handlerId: string): Promise<void> => {
  if (handlerId === aboutUserId) throw wrongField('handlerId', 'COMPLAINED_ABOUT');
  await requireColleague(ctx, 'handlerId', handlerId, 'complaint.handle');
};

const tellHandler = (ctx: Context, complaint: Complaint, handlerId: string): Promise<void> =>
  tellOf(ctx, complaint, 'complaint-assigned', { userIds: [handlerId] });

export const acceptComplaint = async (ctx: Context, { id, version }: Target, handlerId: string): Promise<void> => {
  const complaint = await complaintFor(ctx, 'accept', id);
  await requireHandler(ctx, complaint, handlerId);
  const { from, to } = moves.accept;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'accept', from }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { stage: to, handlerId, reminded: [], version: { increment: 1 } } }),
  );
  await recordStep(ctx, complaint, { act: 'accept', toStage: to, ledger: 'complaint-accepted' });
  await tellHandler(ctx, complaint, handlerId);
};

export const rejectComplaint = async (ctx: Context, { id, version }: Target, { reasonCode, reason }: RejectionInput): Promise<void> => {
  const complaint = await complaintFor(ctx, 'reject', id);
  const { from, to } = moves.reject;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'reject', from }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { stage: to, reasonCode, reason, reminded: [], version: { increment: 1 } } }),
  );
  await recordStep(ctx, complaint, { act: 'reject', toStage: to, note: reason, ledger: 'complaint-rejected' });
};

export const assignComplaint = async (ctx: Context, { id, version }: Target, handlerId: string): Promise<void> => {
  const complaint = await complaintFor(ctx, 'assign', id);
  await requireHandler(ctx, complaint, handlerId);
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'assign', from: assigned }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { handlerId, version: { increment: 1 } } }),
  );
  await recordStep(ctx, complaint, { act: 'assign' });
  await tellHandler(ctx, complaint, handlerId);
};

export const investigateComplaint = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const complaint = await complaintFor(ctx, 'investigate', id);
  const { from, to } = moves.investigate;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'investigate', from }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await recordStep(ctx, complaint, { act: 'investigate', toStage: to });
};

export const answerComplaint = async (ctx: Context, { id, version }: Target, input: AnswerInput): Promise<void> => {
  const complaint = await complaintFor(ctx, 'answer', id);
  const { answeredOn, ...rest } = input;
  const day = asDay(answeredOn);
  requirePast(ctx, day, 'answeredOn');
  if (day < complaint.receivedOn) throw wrongField('answeredOn', 'OUT_OF_ORDER');
  const { from, to } = moves.answer;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'answer', from }, (where) =>
    ctx.db.complaint.updateMany({
      where,
      data: { ...rest, stage: to, answeredOn: day, investigatedBy: actor(ctx), reminded: [], version: { increment: 1 } },
    }),
  );
  await recordStep(ctx, complaint, {
    act: 'answer',
    toStage: to,
    note: input.answer,
    findings: input.findings,
    ledger: 'complaint-answered',
  });
};

export const closeComplaint = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const complaint = await complaintFor(ctx, 'close', id);
  const { from, to } = moves.close;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'close', from }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { stage: to, closedBy: actor(ctx), closedAt: ctx.now(), version: { increment: 1 } } }),
  );
  await recordStep(ctx, complaint, { act: 'close', toStage: to, ledger: 'complaint-closed' });
};

/** It begins anew with a handler and a limit of its own; what was answered before stays among its steps. */
export const reopenComplaint = async (ctx: Context, { id, version }: Target, { handlerId, reason }: ReopenInput): Promise<void> => {
  const complaint = await complaintFor(ctx, 'reopen', id);
  await requireHandler(ctx, complaint, handlerId);
  const { answerDays } = await policyOf(ctx);
  const answerBy = new Date(todayIn(ctx.now()).getTime() + answerDays * DAY_MS);
  const { from, to } = moves.reopen;
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'reopen', from }, (where) =>
    ctx.db.complaint.updateMany({
      where,
      data: {
        ...{ stage: to, handlerId, closedBy: null, closedAt: null, investigatedBy: null, reasonCode: null, reason: '', reminded: [] },
        answerBy,
        reopened: { increment: 1 },
        version: { increment: 1 },
      },
    }),
  );
  await recordStep(ctx, complaint, {
    act: 'reopen',
    toStage: to,
    note: reason,
    ledger: 'complaint-reopened',
    limits: { acceptBy: complaint.acceptBy, answerBy },
  });
  await tellHandler(ctx, complaint, handlerId);
};

/** The complaint as the mutation answers it. */
export const again = (ctx: Context, query: object, id: string) =>
  ctx.db.complaint.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Complaint'), { id }] } });

export const RejectionInputType = builder.inputType('ComplaintRejectionInput', {
  description: 'Why a complaint is not taken up.',
  fields: (t) => ({
    reasonCode: t.string({ required: true, description: 'NOT_OURS, NO_FACTS, REPEATED, IN_COURT, WITHDRAWN, OTHER' }),
    reason: t.string({ required: true }),
  }),
});
export const AnswerInputType = builder.inputType('ComplaintAnswerInput', {
  description: 'What was found, what is done, and what the complainant was told.',
  fields: (t) => ({
    verdict: t.string({ required: true, description: 'SUBSTANTIATED, PARTLY, UNSUBSTANTIATED' }),
    findings: t.string({ required: true }),
    measures: t.string(),
    answer: t.string({ required: true }),
    answeredOn: t.string({ required: true }),
  }),
});
