import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { owed } from '../alert/due.ts';
import { endOfDay } from '../days.ts';

const MOST = 25;
const HANDLE = 'technology-library.handle-request';
const SETTLE = 'technology-library.settle-request';
const ANSWER = 'technology-library.answer-consent';

/** New requests, and those to which the holder has given its word. */
const requests = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('accept', 'AdoptionRequest')) return [];
  const answered = await ctx.db.holderConsent.findMany({
    where: { AND: [allowed(ctx, 'read', 'HolderConsent'), { stage: { in: ['ACCEPTED', 'DECLINED'] }, requestId: { not: null } }] },
    select: { requestId: true },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const settled = answered.flatMap(({ requestId }) => requestId ?? []);
  const rows = await ctx.db.adoptionRequest.findMany({
    where: {
      AND: [allowed(ctx, 'accept', 'AdoptionRequest'), { OR: [{ stage: 'SUBMITTED' }, { stage: 'WITH_HOLDER', id: { in: settled } }] }],
    },
    select: { id: true, stage: true, siteName: true, entryTitle: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, stage, siteName, entryTitle }) => {
    const kind = stage === 'SUBMITTED' ? HANDLE : SETTLE;
    const title = `${siteName} · ${entryTitle}`;
    return { id: `${kind}:${id}`, kind, title, link: `/requests/${id}`, dueAt: null, actionLabelKey: kind };
  });
};

const questions = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('accept', 'HolderConsent')) return [];
  const rows = await ctx.db.holderConsent.findMany({
    where: { AND: [allowed(ctx, 'accept', 'HolderConsent'), owed.consent] },
    select: { id: true, siteName: true, dueOn: true, entry: { select: { title: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, siteName, dueOn, entry }) => ({
    id: `${ANSWER}:${id}`,
    kind: ANSWER,
    title: [siteName, entry?.title].filter(Boolean).join(' · '),
    link: `/consents/${id}`,
    dueAt: dueOn && endOfDay(dueOn),
    actionLabelKey: ANSWER,
  }));
};

/** What waits for the viewer here. */
export const requestWork = async (ctx: Context): Promise<readonly WorkItem[]> => [...(await requests(ctx)), ...(await questions(ctx))];
