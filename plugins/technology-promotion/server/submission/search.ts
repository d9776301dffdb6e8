import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Submissions of the organisation by number and title. */
export const submissionSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Submission')) return [];
  const rows = await ctx.db.submission.findMany({
    where: { AND: [allowed(ctx, 'read', 'Submission'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, callTitle: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title }) => foundIn(text, number ?? '', title))
    .map(({ id, number, title, callTitle }) => ({
      id,
      kind: 'technology-promotion.submission',
      title,
      note: [number, callTitle].filter(Boolean).join(' · '),
      link: `/submissions/${id}`,
      rank: rankOf(text, title),
    }));
};
