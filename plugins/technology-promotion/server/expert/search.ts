import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Experts of the association by name and employer; a page of theirs opens only to whoever reads the list. */
export const expertSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Expert') || !ctx.ability.can('read', 'Panel')) return [];
  const rows = await ctx.db.expert.findMany({
    where: { AND: [allowed(ctx, 'read', 'Expert'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, name: true, email: true, employerName: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ name, email, employerName }) => foundIn(text, name, email, employerName))
    .map(({ id, name, employerName }) => ({
      id,
      kind: 'technology-promotion.expert',
      title: name,
      note: employerName,
      link: `/experts/${id}`,
      rank: rankOf(text, name),
    }));
};
