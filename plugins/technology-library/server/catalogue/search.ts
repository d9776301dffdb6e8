import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Published technologies; one's own association finds them among its entries. */
export const catalogueSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'CatalogueEntry')) return [];
  const elsewhere = ctx.viewer.tenantId ? { tenantId: { not: ctx.viewer.tenantId } } : {};
  const rows = await ctx.db.catalogueEntry.findMany({
    where: { AND: [allowed(ctx, 'read', 'CatalogueEntry'), elsewhere, { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, holderName: true, summary: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, holderName, summary }) => foundIn(text, number, title, holderName, summary))
    .map(({ id, number, title }) => ({
      id,
      kind: 'technology-library.catalogue-entry',
      title,
      note: number,
      link: `/catalogue/${id}`,
      rank: rankOf(text, title),
    }));
};
