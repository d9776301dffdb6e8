import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import type { Prisma } from '@xinglin/prisma';
import { workItem } from '../work-item.ts';

const MOST = 25;

const ready = { CLOSED: 'screen-call', SCREENING: 'start-review', REVIEWING: 'deliberate-call', PUBLIC_NOTICE: 'conclude-call' } as const;
type Ready = keyof typeof ready;

/** Calls of which nothing keeps the viewer from the next step, as far as she sees what lies in them. */
const steps = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('screen', 'Call')) return [];
  const dossiers = (where: Prisma.DossierWhereInput) => ({ AND: [allowed(ctx, 'read', 'Dossier'), where] });
  const unchecked = { stage: { in: ['RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED'] } };
  const undecided = { stage: { in: ['ADMITTED', 'IN_REVIEW'] }, decision: { is: null } };
  const objections = { AND: [allowed(ctx, 'read', 'Objection'), { stage: { in: ['RECEIVED', 'INVESTIGATING'] } }] };
  const rows = await ctx.db.call.findMany({
    where: {
      AND: [
        allowed(ctx, 'screen', 'Call'),
        {
          OR: [
            { stage: 'CLOSED' },
            { stage: 'SCREENING', dossiers: { some: dossiers({ stage: 'ADMITTED' }), none: dossiers(unchecked) } },
            {
              stage: 'REVIEWING',
              dossiers: { some: dossiers({ decision: { isNot: null } }), none: dossiers({ OR: [unchecked, undecided] }) },
            },
            {
              stage: 'PUBLIC_NOTICE',
              notices: {
                some: { stage: 'CLOSED' },
                none: { OR: [{ stage: { in: ['DRAFT', 'PUBLISHED'] } }, { objections: { some: objections } }] },
              },
            },
          ],
        },
      ],
    },
    select: { id: true, title: true, stage: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title, stage }) => workItem(ready[stage as Ready], { id, title, link: `/calls/${id}` }));
};

/** Sealed calls that somebody else asked to open early: whether to agree is hers to say. */
const unseals = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('unseal', 'Call')) return [];
  const rows = await ctx.db.call.findMany({
    where: {
      AND: [
        allowed(ctx, 'unseal', 'Call'),
        {
          stage: 'OPEN',
          sealed: true,
          openedAt: null,
          AND: [{ unsealAskedBy: { not: null } }, { unsealAskedBy: { not: ctx.viewer.userId ?? NOBODY } }],
        },
      ],
    },
    select: { id: true, title: true, closesAt: true },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title, closesAt }) => workItem('answer-unseal', { id, title, link: `/calls/${id}`, dueAt: closesAt }));
};

/** Letters of invitation whose call still takes submissions and has none of this organisation, not even a draft. */
const letters = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('create', 'Submission')) return [];
  const rows = await ctx.db.callInvitation.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'CallInvitation'),
        {
          granteeId: ctx.viewer.tenantId ?? NOBODY,
          announcement: { is: { closedAt: null, withdrawnAt: null, closesAt: { gt: ctx.now() } } },
        },
      ],
    },
    select: { id: true, callId: true, callTitle: true, announcement: { select: { closesAt: true } } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  if (rows.length === 0) return [];
  const begun = await ctx.db.submission.findMany({
    where: { AND: [allowed(ctx, 'read', 'Submission'), { callId: { in: rows.map(({ callId }) => callId) } }] },
    select: { callId: true },
    distinct: ['callId'],
  });
  return rows
    .filter(({ callId }) => !begun.some((submission) => submission.callId === callId))
    .map(({ id, callTitle: title, announcement: { closesAt: dueAt } }) =>
      workItem('answer-letter', { id, title, link: `/letters/${id}`, dueAt }),
    );
};

/** What waits for the viewer here. */
export const callWork = async (ctx: Context): Promise<readonly WorkItem[]> => [
  ...(await unseals(ctx)),
  ...(await steps(ctx)),
  ...(await letters(ctx)),
];
