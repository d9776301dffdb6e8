import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import type { Prisma } from '@xinglin/prisma';
import { workItem } from '../work-item.ts';

const MOST = 25;

const deliberated = async (ctx: Context, kind: string, where: Prisma.CallWhereInput): Promise<WorkItem[]> => {
  const rows = await ctx.db.call.findMany({
    where: { AND: [allowed(ctx, 'read', 'Call'), { stage: 'DELIBERATED' }, where] },
    select: { id: true, title: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title }) => workItem(kind, { id, title, link: `/calls/${id}/decisions` }));
};

/** Calls whose decisions applicants have not been told, and those told of which the public has not. */
const calls = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('release', 'Decision')) return [];
  const decisions = (where: Prisma.DecisionWhereInput) => ({ AND: [allowed(ctx, 'release', 'Decision'), { revokedAt: null }, where] });
  const untold = decisions({ releasedAt: null });
  const selected = decisions({ releasedAt: { not: null }, outcome: { in: ['RECOMMEND', 'CONDITIONAL'] } });
  const toTell = await deliberated(ctx, 'release-decisions', { decisions: { some: untold } });
  if (!ctx.ability.can('create', 'PublicNotice')) return toTell;
  const noNotice = { none: { stage: { in: ['DRAFT', 'PUBLISHED', 'CLOSED'] } } };
  return [...toTell, ...(await deliberated(ctx, 'draft-notice', { decisions: { some: selected, none: untold }, notices: noNotice }))];
};

/** Notices that are drafted and not before the public. */
const notices = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('publish', 'PublicNotice')) return [];
  const rows = await ctx.db.publicNotice.findMany({
    where: { AND: [allowed(ctx, 'publish', 'PublicNotice'), { stage: 'DRAFT' }] },
    select: { id: true, title: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title }) => workItem('publish-notice', { id, title, link: `/public-notices/${id}` }));
};

/** Objections without an answer; the call cannot be concluded before. */
const objections = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('investigate', 'Objection')) return [];
  const rows = await ctx.db.objection.findMany({
    where: { AND: [allowed(ctx, 'investigate', 'Objection'), { stage: { in: ['RECEIVED', 'INVESTIGATING'] } }] },
    select: { id: true, number: true, dossier: { select: { title: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, number, dossier: { title } }) =>
    workItem('answer-objection', { id, title: `${number} · ${title}`, link: `/objections/${id}` }),
  );
};

/** What waits for the viewer here. */
export const decisionWork = async (ctx: Context): Promise<readonly WorkItem[]> => [
  ...(await objections(ctx)),
  ...(await calls(ctx)),
  ...(await notices(ctx)),
];
