import type { Context } from '@xinglin/kernel/context';
import { openReceipts } from '../dossier/receive.ts';
import { announce } from './announce.ts';

/** Until when a submission is on time: what was announced, and the grace that nobody is told of. */
export const lastMoment = ({ closesAt, graceMinutes }: { closesAt: Date | null; graceMinutes: number }): Date =>
  new Date((closesAt?.getTime() ?? 0) + graceMinutes * 60_000);

/** Leaves the order to close when the call's time is over. A date moved meanwhile finds it closing nothing. */
export const planClose = async (ctx: Context, callId: string): Promise<void> => {
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId: ctx.scope.tenantId ?? '', id: callId } });
  const runAt = lastMoment(call);
  await ctx.enqueue({
    job: 'technology-promotion.close-call',
    payload: { callId },
    runAt,
    dedupeKey: `close-call:${callId}:${runAt.getTime()}`,
  });
};

/** Ends the taking of submissions; a sealed call's are readable from now on. */
export const closeNow = async (ctx: Context, callId: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const now = ctx.now();
  await ctx.db.call.updateMany({ where: { tenantId, id: callId, openedAt: null }, data: { openedAt: now } });
  await announce(ctx, callId);
  await openReceipts(ctx, callId);
};

/** The order of `planClose`, when its time has come. */
export const closeWhenDue = async (ctx: Context, { callId }: { callId: string }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const call = await ctx.db.call.findFirst({ where: { tenantId, id: callId, stage: 'OPEN' } });
  if (!call || lastMoment(call) > ctx.now()) return;
  await ctx.db.call.updateMany({
    where: { tenantId, id: callId, stage: 'OPEN' },
    data: { stage: 'CLOSED', closedAt: ctx.now(), version: { increment: 1 } },
  });
  await closeNow(ctx, callId);
  await ctx.audit('call.closed', { on: ['Call', callId], label: call.number, detail: { received: call.receivedCount } });
  await ctx.notify({
    kind: 'technology-promotion.call-closed',
    userIds: [call.createdBy],
    params: { title: call.title, count: call.receivedCount },
    link: `/calls/${callId}`,
    dedupeKey: `call-closed:${callId}:${call.closesAt?.getTime() ?? 0}`,
  });
};
