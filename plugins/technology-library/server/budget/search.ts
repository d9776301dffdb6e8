import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Budgets by number and project. */
export const budgetSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'PromotionBudget')) return [];
  const rows = await ctx.db.promotionBudget.findMany({
    where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, year: true, project: { select: { title: true, number: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, project }) => foundIn(text, number, project.title, project.number))
    .map(({ id, number, year, project }) => ({
      id,
      kind: 'technology-library.budget',
      title: `${number} · ${year}`,
      note: project.title,
      link: `/budgets/${id}`,
      rank: rankOf(text, number),
    }));
};
