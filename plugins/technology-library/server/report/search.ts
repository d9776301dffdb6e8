import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Reports by number, title and time. */
export const reportSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'PromotionReport')) return [];
  const rows = await ctx.db.promotionReport.findMany({
    where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { stage: { not: 'DISCARDED' }, search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, label: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, label }) => foundIn(text, number, title, label))
    .slice(0, limit)
    .map(({ id, number, title, label }) => ({
      id,
      kind: 'technology-library.report',
      title,
      note: `${number} · ${label}`,
      link: `/reports/${id}`,
      rank: rankOf(text, title),
    }));
};
