import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** People by name, employer and post. */
export const teamSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'TeamPerson')) return [];
  const rows = await ctx.db.teamPerson.findMany({
    where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, name: true, employer: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ name, employer, title }) => foundIn(text, name, employer, title))
    .map(({ id, name, employer }) => ({
      id,
      kind: 'technology-library.team-person',
      title: name,
      note: employer,
      link: `/team/${id}`,
      rank: rankOf(text, name),
    }));
};
