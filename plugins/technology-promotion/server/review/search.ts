import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';
import { namedSelect, titleOf } from './sight.ts';

/** Her own tasks by the name she is shown of each: what is hidden from her is not found either. */
export const reviewSearch = async (ctx: Context, { text, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('accept', 'Assignment')) return [];
  const { round, ...named } = namedSelect(ctx);
  const rows = await ctx.db.assignment.findMany({
    where: { AND: [allowed(ctx, 'accept', 'Assignment'), { userId: ctx.viewer.userId ?? NOBODY }] },
    select: { ...named, id: true, round: { select: { ...round.select, call: { select: { title: true } } } } },
    orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  return rows
    .flatMap((task) => {
      const title = titleOf(task);
      return title !== null && foundIn(text, title) ? [{ id: task.id, title, note: task.round.call.title }] : [];
    })
    .slice(0, limit)
    .map(({ id, title, note }) => ({
      id,
      kind: 'technology-promotion.task',
      title,
      note,
      link: `/tasks/${id}`,
      rank: rankOf(text, title),
    }));
};
