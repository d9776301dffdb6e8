import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import type { WaitingItem } from '@xinglin/kernel/work/waiting-item';

const MOST = 15;

/** Supplements that she asked for and the applicant owes. */
const supplements = async (ctx: Context): Promise<WaitingItem[]> => {
  if (!ctx.ability.can('read', 'SupplementNotice')) return [];
  const rows = await ctx.db.supplementNotice.findMany({
    where: { AND: [allowed(ctx, 'read', 'SupplementNotice'), { sentBy: ctx.viewer.userId ?? NOBODY, stage: 'SENT' }] },
    select: { id: true, sentAt: true, dueAt: true, dossier: { select: { id: true, title: true } } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, sentAt, dueAt, dossier }) => ({
    id: `supplement:${id}`,
    kind: 'technology-promotion.supplement',
    title: ctx.locale === 'en' ? `Supplement owed by the applicant: ${dossier.title}` : `等待申报单位补正：${dossier.title}`,
    link: `/dossiers/${dossier.id}`,
    since: sentAt,
    dueAt,
  }));
};

/** Minutes that she drew up and members have to sign. */
const minutes = async (ctx: Context): Promise<WaitingItem[]> => {
  if (!ctx.ability.can('sendForSignature', 'Minutes')) return [];
  const rows = await ctx.db.minutes.findMany({
    where: { AND: [allowed(ctx, 'sendForSignature', 'Minutes'), { drawnUpBy: ctx.viewer.userId ?? NOBODY, stage: 'SIGNING' }] },
    select: { id: true, updatedAt: true, meeting: { select: { id: true, title: true } } },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, updatedAt, meeting }) => ({
    id: `minutes:${id}`,
    kind: 'technology-promotion.minutes',
    title: ctx.locale === 'en' ? `Minutes to be signed by the members: ${meeting.title}` : `等待参会人员签署会议纪要：${meeting.title}`,
    link: `/meetings/${meeting.id}`,
    since: updatedAt,
    dueAt: null,
  }));
};

/** What she wrote and handed in, and the association has not decided yet. */
const submissions = async (ctx: Context): Promise<WaitingItem[]> => {
  if (!ctx.ability.can('submit', 'Submission')) return [];
  const rows = await ctx.db.submission.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'Submission'),
        { createdBy: ctx.viewer.userId ?? NOBODY, stage: { in: ['SUBMITTED', 'RESUBMITTED'] }, submittedAt: { not: null } },
      ],
    },
    select: { id: true, title: true, submittedAt: true, updatedAt: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title, submittedAt, updatedAt }) => ({
    id: `submission:${id}`,
    kind: 'technology-promotion.submission',
    title: ctx.locale === 'en' ? `With the association for its admission check: ${title}` : `等待协会形式审查：${title}`,
    link: `/submissions/${id}`,
    since: submittedAt ?? updatedAt,
    dueAt: null,
  }));
};

/** What the viewer set going in the selection and waits for others. */
export const selectionWaiting = async (ctx: Context): Promise<readonly WaitingItem[]> =>
  (await Promise.all([supplements(ctx), minutes(ctx), submissions(ctx)])).flat();
