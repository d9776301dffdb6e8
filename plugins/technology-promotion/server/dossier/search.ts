import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** Dossiers by number, title and applicant. */
export const dossierSearch = async (ctx: Context, { text, grams, limit }: SearchQuery): Promise<readonly SearchHit[]> => {
  if (!ctx.ability.can('read', 'Dossier')) return [];
  const rows = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { search: { hasEvery: [...grams] } }] },
    select: { id: true, number: true, title: true, applicantName: true },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit * 3,
  });
  return rows
    .filter(({ number, title, applicantName }) => foundIn(text, number, title, applicantName))
    .map(({ id, number, title, applicantName }) => ({
      id,
      kind: 'technology-promotion.dossier',
      title,
      note: `${number} · ${applicantName}`,
      link: `/dossiers/${id}`,
      rank: rankOf(text, title),
    }));
};
