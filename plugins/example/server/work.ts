import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** Memos that wait for the viewer's decision, and her own that came back. */
export const memoWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const pick = (action: string, stage: string) =>
    ctx.ability.can(action, 'Memo')
      ? ctx.db.memo.findMany({ where: { AND: [allowed(ctx, action, 'Memo'), { stage }] }, orderBy: { createdAt: 'asc' }, take: 25 })
      : [];
  const item = (kind: string) => (memo: { id: string; title: string }) => ({
    id: `${kind}:${memo.id}`,
    kind,
    title: memo.title,
    link: `/memos/${memo.id}`,
    dueAt: null,
    actionLabelKey: kind,
  });
  return [
    ...(await pick('accept', 'SUBMITTED')).map(item('example.decide')),
    ...(await pick('submit', 'RETURNED')).map(item('example.revise')),
  ];
};
