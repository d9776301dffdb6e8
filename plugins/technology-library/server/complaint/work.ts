import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { owed } from '../alert/due.ts';

const MOST = 15;

/** What waits to be taken up, to be answered by its handler, and to be closed by somebody else. */
export const complaintWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const waiting = async (action: string, open: object, kind: string, by: 'acceptBy' | 'answerBy'): Promise<WorkItem[]> => {
    if (!ctx.ability.can(action, 'Complaint')) return [];
    const rows = await ctx.db.complaint.findMany({
      where: { AND: [allowed(ctx, action, 'Complaint'), open] },
      select: { id: true, number: true, title: true, acceptBy: true, answerBy: true },
      orderBy: [{ [by]: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return rows.map((row) => ({
      id: `technology-library.${kind}:${row.id}`,
      kind: `technology-library.${kind}`,
      title: `${row.number} ${row.title}`,
      link: `/complaints/${row.id}`,
      dueAt: kind === 'close-complaint' ? null : row[by],
      actionLabelKey: `technology-library.${kind}`,
    }));
  };
  return [
    ...(await waiting('accept', owed.complaintAccept, 'accept-complaint', 'acceptBy')),
    ...(await waiting('answer', owed.complaintAnswer, 'answer-complaint', 'answerBy')),
    ...(await waiting('close', { stage: 'ANSWERED' }, 'close-complaint', 'answerBy')),
  ];
};
