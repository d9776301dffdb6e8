import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Documents by title, number and issuer. */
export const policySearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'PolicyDocument')) return [];
  const rows = await ctx.db.policyDocument.findMany({
    where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, title: true, documentNumber: true, issuer: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ title, documentNumber, issuer }) => foundIn(text, title, documentNumber, issuer))
    .map(({ id, tenantId, title, documentNumber, issuer }) => ({
      id,
      kind: 'technology-library.policy',
      title,
      note: documentNumber || issuer,
      link: `${tenantId === ctx.viewer.tenantId ? '/policies' : '/our-policies'}/${id}`,
      rank: rankOf(text, title),
    }));
};
