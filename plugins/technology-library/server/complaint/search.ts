import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Complaints by number, title and description; never by who complained. */
export const complaintSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Complaint')) return [];
  const rows = await ctx.db.complaint.findMany({
    where: { AND: [allowed(ctx, 'read', 'Complaint'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, description: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, description }) => foundIn(text, number, title, description))
    .map(({ id, number, title }) => ({
      id,
      kind: 'technology-library.complaint',
      title,
      note: number,
      link: `/complaints/${id}`,
      rank: rankOf(text, title),
    }));
};
