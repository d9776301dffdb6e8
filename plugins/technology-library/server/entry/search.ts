import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Entries by number, title and holder; the association's own, and those that the viewer's organisation holds. */
export const entrySearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'LibraryEntry')) return [];
  const rows = await ctx.db.libraryEntry.findMany({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, number: true, title: true, holderName: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, holderName }) => foundIn(text, number, title, holderName))
    .map(({ id, tenantId, number, title }) => ({
      id,
      kind: 'technology-library.entry',
      title,
      note: number,
      link: tenantId === ctx.viewer.tenantId ? `/library/${id}` : `/held/${id}`,
      rank: rankOf(text, title),
    }));
};
