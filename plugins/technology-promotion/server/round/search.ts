import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Rounds by their own name and their call's. An association has few, so names are looked through as they are. */
export const roundSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'ReviewRound')) return [];
  const rows = await ctx.db.reviewRound.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'ReviewRound'),
        { OR: [{ name: { contains: text.trim(), mode: 'insensitive' } }, { call: { is: { search: { hasEvery: [...grams] } } } }] },
      ],
    },
    select: { id: true, name: true, call: { select: { title: true, number: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ name, call }) => foundIn(text, name, call.title, call.number))
    .map(({ id, name, call }) => ({
      id,
      kind: 'technology-promotion.round',
      title: name,
      note: call.title,
      link: `/rounds/${id}`,
      rank: rankOf(text, name),
    }));
};
