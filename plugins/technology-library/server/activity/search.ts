import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Activities by number and title. */
export const activitySearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Activity')) return [];
  const rows = await ctx.db.activity.findMany({
    where: { AND: [allowed(ctx, 'read', 'Activity'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, tenantId: true, number: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title }) => foundIn(text, number, title))
    .map(({ id, tenantId, number, title }) => ({
      id,
      kind: 'technology-library.activity',
      title,
      note: number,
      link: tenantId === ctx.viewer.tenantId ? `/activities/${id}` : `/our-activities/${id}`,
      rank: rankOf(text, title),
    }));
};
