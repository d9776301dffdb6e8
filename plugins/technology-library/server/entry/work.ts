import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due, owed } from '../alert/due.ts';

const MOST = 15;

interface Row {
  id: string;
  title: string;
}
const item = (kind: string, { id, title }: Row, link: string, dueAt: Date | null = null): WorkItem => ({
  id: `technology-library.${kind}:${id}`,
  kind: `technology-library.${kind}`,
  title,
  link,
  dueAt,
  actionLabelKey: `technology-library.${kind}`,
});

const toList = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('list', 'LibraryEntry')) return [];
  const rows = await ctx.db.libraryEntry.findMany({
    where: { AND: [allowed(ctx, 'list', 'LibraryEntry'), { stage: 'PENDING' }] },
    select: { id: true, title: true },
    orderBy: { createdAt: 'asc' },
    take: MOST,
  });
  return rows.map((row) => item('list', row, `/library/${row.id}`));
};

const toReview = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('create', 'LibraryReview')) return [];
  const rows = await ctx.db.libraryEntry.findMany({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), due.review(todayIn(ctx.now()))] },
    select: { id: true, title: true, nextReviewOn: true },
    orderBy: { nextReviewOn: 'asc' },
    take: MOST,
  });
  return rows.map((row) => item('re-evaluate', row, `/library/${row.id}`, row.nextReviewOn));
};

const toConclude = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('conclude', 'LibraryReview')) return [];
  const rows = await ctx.db.libraryReview.findMany({
    where: { AND: [allowed(ctx, 'conclude', 'LibraryReview'), owed.review] },
    select: { id: true, number: true, dueOn: true, entry: { select: { title: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, number, dueOn, entry }) =>
    item('conclude', { id, title: `${number} ${entry.title}` }, `/library-reviews/${id}`, dueOn),
  );
};

const toRenew = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('replace', 'LibraryCredential')) return [];
  const rows = await ctx.db.libraryCredential.findMany({
    where: { AND: [allowed(ctx, 'replace', 'LibraryCredential'), due.credential(todayIn(ctx.now()))] },
    select: { id: true, name: true, entryId: true, expiresOn: true },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, name, entryId, expiresOn }) => item('renew', { id, title: name }, `/library/${entryId}`, expiresOn));
};

/** What waits for the viewer here. */
export const entryWork = async (ctx: Context): Promise<readonly WorkItem[]> =>
  (await Promise.all([toList(ctx), toReview(ctx), toConclude(ctx), toRenew(ctx)])).flat();
