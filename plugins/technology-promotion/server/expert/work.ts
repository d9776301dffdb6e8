import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** Her own engagement to answer, and the profile without which she is given nothing to review. */
export const expertWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('accept', 'Expert')) return [];
  const mine = await ctx.db.expert.findFirst({
    where: { AND: [allowed(ctx, 'accept', 'Expert'), { stage: { in: ['INVITED', 'ENGAGED'] } }] },
    select: { id: true, stage: true, userId: true, name: true },
  });
  if (!mine?.userId) return [];
  const item = (kind: string, title: string, link: string): WorkItem => ({
    id: `${kind}:${mine.id}`,
    kind: `technology-promotion.${kind}`,
    title,
    link,
    dueAt: null,
    actionLabelKey: `technology-promotion.${kind}`,
  });
  const english = ctx.locale === 'en';
  if (mine.stage === 'INVITED') return [item('answer-engagement', english ? 'Engagement as an expert' : '评审专家聘任', '/engagement')];
  const known = await ctx.db.expertAffiliation.findFirst({ where: { userId: mine.userId, kind: 'EMPLOYMENT' }, select: { id: true } });
  return known ? [] : [item('complete-profile', english ? 'Expert profile' : '专家资料', '/expert-profile')];
};
