import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Agreements by number, title, technology and site. */
export const agreementSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Agreement')) return [];
  const rows = await ctx.db.agreement.findMany({
    where: { AND: [allowed(ctx, 'read', 'Agreement'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, number: true, title: true, siteName: true, entryTitle: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, siteName, entryTitle }) => foundIn(text, number, title, siteName, entryTitle))
    .slice(0, limit)
    .map(({ id, tenantId, number, title, siteName }) => ({
      id,
      kind: 'technology-library.agreement',
      title,
      note: `${number} · ${siteName}`,
      link: `${tenantId === ctx.viewer.tenantId ? '/agreements' : '/our-agreements'}/${id}`,
      rank: rankOf(text, title),
    }));
};
