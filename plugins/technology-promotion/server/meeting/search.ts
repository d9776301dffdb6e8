import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Meetings by title: for those who organise them, and for those who are called to them. */
export const meetingSearch = async (ctx: Context, { text, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Meeting')) return [];
  const rows = await ctx.db.meeting.findMany({
    where: { AND: [allowed(ctx, 'read', 'Meeting')] },
    select: { id: true, title: true, call: { select: { title: true } } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const seat = ctx.ability.can('update', 'Meeting') ? '' : '/seat';
  return rows
    .filter(({ title }) => foundIn(text, title))
    .slice(0, limit)
    .map(({ id, title, call }) => ({
      id,
      kind: 'technology-promotion.meeting',
      title,
      note: call.title,
      link: `/meetings/${id}${seat}`,
      rank: rankOf(text, title),
    }));
};
