import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Requests by number, technology and institution. */
export const requestSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'AdoptionRequest')) return [];
  const rows = await ctx.db.adoptionRequest.findMany({
    where: { AND: [allowed(ctx, 'read', 'AdoptionRequest'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, siteName: true, entryTitle: true, entryNumber: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, siteName, entryTitle, entryNumber }) => foundIn(text, number, siteName, entryTitle, entryNumber))
    .map(({ id, number, siteName, entryTitle }) => ({
      id,
      kind: 'technology-library.request',
      title: entryTitle,
      note: `${number} · ${siteName}`,
      link: `/requests/${id}`,
      rank: rankOf(text, entryTitle),
    }));
};
