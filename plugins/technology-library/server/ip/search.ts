import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';
import type { RightHolder } from './type.ts';

/** Rights by both numbers, title and right holders; the association's, and those of technologies that one holds. */
export const ipSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'IpRecord')) return [];
  const rows = await ctx.db.ipRecord.findMany({
    where: { AND: [allowed(ctx, 'read', 'IpRecord'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, number: true, title: true, rightNumber: true, rightHolders: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  const names = (holders: unknown) => (holders as RightHolder[]).map(({ name }) => name).join(' ');
  return rows
    .filter(({ number, title, rightNumber, rightHolders }) => foundIn(text, number, title, rightNumber ?? '', names(rightHolders)))
    .map(({ id, tenantId, number, title, rightNumber }) => ({
      id,
      kind: 'technology-library.ip',
      title,
      note: rightNumber ?? number,
      link: tenantId === ctx.viewer.tenantId ? `/ip/${id}` : `/held-ip/${id}`,
      rank: rankOf(text, title),
    }));
};
