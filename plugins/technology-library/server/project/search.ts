import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Projects by number, title and technology. */
export const projectSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'PromotionProject')) return [];
  const rows = await ctx.db.promotionProject.findMany({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, entry: { select: { title: true, number: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, entry }) => foundIn(text, number, title, entry.title, entry.number))
    .map(({ id, number, title }) => ({
      id,
      kind: 'technology-library.project',
      title,
      note: number,
      link: `/projects/${id}`,
      rank: rankOf(text, title),
    }));
};
