import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Calls of the association by number and title. */
export const callSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Call')) return [];
  const rows = await ctx.db.call.findMany({
    where: { AND: [allowed(ctx, 'read', 'Call'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title }) => foundIn(text, number, title))
    .map(({ id, number, title }) => ({
      id,
      kind: 'technology-promotion.call',
      title,
      note: number,
      link: `/calls/${id}`,
      rank: rankOf(text, title),
    }));
};
