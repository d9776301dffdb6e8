import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const DECLARE = 'technology-promotion.declare-items';
const ATTEND = 'technology-promotion.attend-meeting';
const SIGN = 'technology-promotion.sign-minutes';

/** Meetings she is called to: first her declarations, then her attendance. */
const seats = async (ctx: Context, userId: string): Promise<WorkItem[]> => {
  const meetings = await ctx.db.meeting.findMany({
    where: {
      AND: [
        allowed(ctx, 'arrive', 'Meeting'),
        { OR: [{ stage: 'PLANNED' }, { stage: 'OPEN', attendance: { some: { userId, state: { not: 'PRESENT' } } } }] },
      ],
    },
    select: { id: true, title: true, startsAt: true, items: { select: { dossier: { select: { declarations: { where: { userId } } } } } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  return meetings.map(({ id, title, startsAt, items }) => {
    const kind = items.some(({ dossier }) => dossier.declarations.length === 0) ? DECLARE : ATTEND;
    return { id: `${kind}:${id}`, kind, title, link: `/meetings/${id}/seat`, dueAt: startsAt, actionLabelKey: kind };
  });
};

/** Minutes of meetings she was at, without her signature. */
const unsigned = async (ctx: Context, userId: string): Promise<WorkItem[]> => {
  const minutes = await ctx.db.minutes.findMany({
    where: {
      AND: [
        allowed(ctx, 'sign', 'Minutes'),
        { stage: 'SIGNING', meeting: { is: { attendance: { some: { userId, state: { in: ['PRESENT', 'LEFT'] } } } } } },
      ],
    },
    select: { id: true, meetingId: true, meeting: { select: { title: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  const signed = await ctx.db.signature.findMany({
    where: {
      tenantId: ctx.scope.tenantId ?? '',
      objectType: 'Minutes',
      objectId: { in: minutes.map(({ id }) => id) },
      signerUserId: userId,
    },
    select: { objectId: true },
  });
  const done = new Set(signed.map(({ objectId }) => objectId));
  return minutes
    .filter(({ id }) => !done.has(id))
    .map(({ id, meetingId, meeting: { title } }) => ({
      id: `${SIGN}:${id}`,
      kind: SIGN,
      title,
      link: `/meetings/${meetingId}/minutes`,
      dueAt: null,
      actionLabelKey: SIGN,
    }));
};

/** What waits for the viewer here. */
export const meetingWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const { userId } = ctx.viewer;
  if (!userId || !ctx.ability.can('arrive', 'Meeting')) return [];
  return [...(await seats(ctx, userId)), ...(ctx.ability.can('sign', 'Minutes') ? await unsigned(ctx, userId) : [])];
};
