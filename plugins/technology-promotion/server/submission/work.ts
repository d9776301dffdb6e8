import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** Supplement notices to answer, the most urgent first, and drafts whose call is still open. */
export const submissionWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('update', 'Submission')) return [];
  const rows = await ctx.db.submission.findMany({
    where: { AND: [allowed(ctx, 'update', 'Submission'), { stage: { in: ['SUPPLEMENT_REQUESTED', 'DRAFT'] } }] },
    select: { id: true, stage: true, title: true, callId: true, supplementDueAt: true },
    orderBy: [{ supplementDueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: 25,
  });
  const calls = await ctx.db.callAnnouncement.findMany({
    where: { AND: [allowed(ctx, 'read', 'CallAnnouncement'), { id: { in: rows.map(({ callId }) => callId) } }] },
    select: { id: true, closedAt: true, closesAt: true },
  });
  const closeOf = (callId: string) => calls.find(({ id, closedAt }) => id === callId && !closedAt)?.closesAt;
  return rows.flatMap(({ id, stage, title, callId, supplementDueAt }) => {
    const supplement = stage === 'SUPPLEMENT_REQUESTED';
    const dueAt = supplement ? supplementDueAt : (closeOf(callId) ?? null);
    if (!supplement && (!dueAt || dueAt < ctx.now())) return [];
    const kind = supplement ? 'technology-promotion.supplement' : 'technology-promotion.finish-draft';
    return [{ id: `${kind}:${id}`, kind, title, link: `/submissions/${id}${supplement ? '' : '/edit'}`, dueAt, actionLabelKey: kind }];
  });
};
