import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Sites by name and by technology; an institution finds what it takes up itself. */
export const siteSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'SiteAdoption')) return [];
  const rows = await ctx.db.siteAdoption.findMany({
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, siteName: true, entryTitle: true, entryNumber: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ siteName, entryTitle, entryNumber }) => foundIn(text, siteName, entryTitle, entryNumber))
    .map(({ id, tenantId, siteName, entryTitle }) => ({
      id,
      kind: 'technology-library.site',
      title: siteName,
      note: entryTitle,
      link: tenantId === ctx.viewer.tenantId ? `/sites/${id}` : `/our-sites/${id}`,
      rank: rankOf(text, siteName),
    }));
};
