// How a submission becomes a dossier. The applicant's act leaves a receipt; once the call may be read, a job for the
// association copies what was submitted. Until then there is nothing on this side that anybody could read.
import type { Context } from '@xinglin/kernel/context';

export const OPEN_RECEIPT = 'technology-promotion.open-receipt';

interface Receipt {
  tenantId: string;
  id: string;
  revision: number;
}

/** Orders the copying of one revision; asked twice, it is copied once. */
const order = (ctx: Context, { tenantId, id, revision }: Receipt): Promise<void> =>
  ctx.enqueue({ job: OPEN_RECEIPT, tenantId, payload: { submissionId: id }, dedupeKey: `open-receipt:${id}:${revision}` });

/** One submission, whose call is open to reading already. Runs in any scope; the work is the association's. */
export const receiveSubmission = (ctx: Context, hostId: string, submissionId: string, revision: number): Promise<void> =>
  order(ctx, { tenantId: hostId, id: submissionId, revision });

/** All that came in while the call was sealed. Runs in the association's scope. */
export const openReceipts = async (ctx: Context, callId: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const waiting = await ctx.db.callReceipt.findMany({ where: { tenantId, callId, openedAt: null }, select: { id: true } });
  for (const { id } of waiting) await order(ctx, { tenantId, id, revision: 0 });
};
