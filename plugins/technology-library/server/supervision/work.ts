import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due, owed } from '../alert/due.ts';

const MOST = 15;

/** Visits whose day has come, findings that wait for a verification, and at a site those that wait for an answer. */
export const supervisionWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const item = (kind: string, id: string, title: string, link: string, dueAt: Date | null): WorkItem => ({
    id: `${kind}:${id}`,
    kind: `technology-library.${kind}`,
    title,
    link,
    dueAt,
    actionLabelKey: `technology-library.${kind}`,
  });
  const visits = ctx.ability.can('record', 'SupervisionVisit')
    ? await ctx.db.supervisionVisit.findMany({
        where: { AND: [allowed(ctx, 'record', 'SupervisionVisit'), due.visit(todayIn(ctx.now()))] },
        select: { id: true, number: true, plannedOn: true },
        orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
    : [];
  const findings = async (action: string, where: object) =>
    ctx.ability.can(action, 'Finding')
      ? ctx.db.finding.findMany({
          where: { AND: [allowed(ctx, action, 'Finding'), where] },
          select: { id: true, number: true, dueOn: true },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: MOST,
        })
      : [];
  const toVerify = await findings('verify', { stage: 'RESPONDED' });
  const toAnswer = await findings('respond', owed.finding);
  return [
    ...visits.map(({ id, number, plannedOn }) => item('record-visit', id, number, `/supervision/${id}`, plannedOn)),
    ...toVerify.map(({ id, number }) => item('verify-finding', id, number, `/findings/${id}`, null)),
    ...toAnswer.map(({ id, number, dueOn }) => item('answer-finding', id, number, `/our-findings/${id}`, dueOn)),
  ];
};
