import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { foundIn, rankOf } from '@xinglin/kernel/search/found-in';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

const NEWEST = 500;

const notices = async (ctx: Context, { text, limit }: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'PublicNotice')) return [];
  const rows = await ctx.db.publicNotice.findMany({
    where: { AND: [allowed(ctx, 'read', 'PublicNotice')] },
    select: { id: true, number: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: NEWEST,
  });
  return rows
    .filter(({ number, title }) => foundIn(text, number, title))
    .slice(0, limit)
    .map(({ id, number, title }) => ({
      id,
      kind: 'technology-promotion.notice',
      title,
      note: number,
      link: `/public-notices/${id}`,
      rank: rankOf(text, title),
    }));
};

const objections = async (ctx: Context, { text, limit }: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'Objection')) return [];
  const rows = await ctx.db.objection.findMany({
    where: { AND: [allowed(ctx, 'read', 'Objection')] },
    select: { id: true, number: true, dossier: { select: { title: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: NEWEST,
  });
  return rows
    .filter(({ number, dossier }) => foundIn(text, number, dossier.title))
    .slice(0, limit)
    .map(({ id, number, dossier: { title } }) => ({
      id,
      kind: 'technology-promotion.objection',
      title,
      note: number,
      link: `/objections/${id}`,
      rank: rankOf(text, title),
    }));
};

/** Public notices and objections, by number and title. */
export const decisionSearch = async (ctx: Context, query: SearchQuery): Promise<readonly SearchHit[]> => [
  ...(await notices(ctx, query)),
  ...(await objections(ctx, query)),
];
