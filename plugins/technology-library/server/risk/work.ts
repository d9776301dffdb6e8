import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due } from '../alert/due.ts';

const MOST = 15;

const item = (kind: string, id: string, title: string, riskId: string, dueAt: Date | null): WorkItem => ({
  id: `technology-library.${kind}:${id}`,
  kind: `technology-library.${kind}`,
  title,
  link: `/risks/${riskId}`,
  dueAt,
  actionLabelKey: `technology-library.${kind}`,
});

/** An owner's reviews and measures; administrators see what is overdue and what was escalated as well. */
export const riskWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('review', 'Risk')) return [];
  const today = todayIn(ctx.now());
  const mine = { ownerId: ctx.viewer.userId ?? NOBODY };
  const over = ctx.ability.can('close', 'Risk');
  const reviews = await ctx.db.risk.findMany({
    where: {
      AND: [allowed(ctx, 'review', 'Risk'), due.riskReview(today), { OR: [mine, ...(over ? [{ nextReviewOn: { lt: today } }] : [])] }],
    },
    select: { id: true, number: true, title: true, nextReviewOn: true },
    orderBy: [{ nextReviewOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const measures = ctx.ability.can('finish', 'RiskMeasure')
    ? await ctx.db.riskMeasure.findMany({
        where: {
          AND: [allowed(ctx, 'finish', 'RiskMeasure'), due.riskMeasure(today), { risk: { is: mine } }],
        },
        select: { id: true, text: true, dueOn: true, riskId: true },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
    : [];
  const escalated = over
    ? await ctx.db.risk.findMany({
        where: { AND: [allowed(ctx, 'close', 'Risk'), { stage: { not: 'CLOSED' }, escalatedAt: { not: null } }] },
        select: { id: true, number: true, title: true },
        orderBy: [{ residualScore: 'desc' }, { id: 'asc' }],
        take: MOST,
      })
    : [];
  return [
    ...escalated.map(({ id, number, title }) => item('settle-risk', id, `${number} ${title}`, id, null)),
    ...reviews.map(({ id, number, title, nextReviewOn }) => item('review-risk', id, `${number} ${title}`, id, nextReviewOn)),
    ...measures.map(({ id, text, riskId, dueOn }) => item('finish-measure', id, text.slice(0, 60), riskId, dueOn)),
  ];
};
