import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const MOST = 25;

/** Dossiers that wait for their check, oldest first. */
const toCheck = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('check', 'Dossier')) return [];
  const rows = await ctx.db.dossier.findMany({
    where: {
      AND: [
        allowed(ctx, 'check', 'Dossier'),
        { stage: { in: ['RECEIVED', 'RESUBMITTED'] }, call: { is: { stage: { in: ['CLOSED', 'SCREENING', 'REVIEWING'] } } } },
      ],
    },
    select: { id: true, title: true },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const kind = 'technology-promotion.check-dossier';
  return rows.map(({ id, title }) => ({ id: `${kind}:${id}`, kind, title, link: `/dossiers/${id}`, dueAt: null, actionLabelKey: kind }));
};

/** Calls in which alike submissions wait for somebody to look: one item per call, however many pairs. */
const toJudge = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('judge', 'SimilarPair')) return [];
  const pairs = await ctx.db.similarPair.findMany({
    where: {
      AND: [
        allowed(ctx, 'judge', 'SimilarPair'),
        { verdict: 'UNSEEN', call: { is: { stage: { in: ['CLOSED', 'SCREENING', 'REVIEWING'] } } } },
      ],
    },
    select: { call: { select: { id: true, title: true } } },
    distinct: ['callId'],
    orderBy: { callId: 'asc' },
    take: MOST,
  });
  const kind = 'technology-promotion.judge-similar';
  return pairs.map(({ call }) => ({
    id: `${kind}:${call.id}`,
    kind,
    title: call.title,
    link: `/calls/${call.id}/similar`,
    dueAt: null,
    actionLabelKey: kind,
  }));
};

/** What waits for the viewer here. */
export const dossierWork = async (ctx: Context): Promise<readonly WorkItem[]> => [...(await toCheck(ctx)), ...(await toJudge(ctx))];
