import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import { planContent } from '../../shared/plan-content.ts';
import type { ReadinessGap } from '../../shared/readiness.ts';

export interface DueLine {
  kind: 'PROJECT_END' | 'PLAN_STEP' | 'AGREEMENT_END' | 'ACTIVITY' | 'READINESS' | 'GAP';
  objectId: string;
  label: string;
  date: Date;
}

const MOST = 12;
const EACH = 20;

const steps = async (ctx: Context, projectId: string, today: Date): Promise<DueLine[]> => {
  if (!ctx.ability.can('read', 'PromotionPlan')) return [];
  const plan = await ctx.db.promotionPlan.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionPlan'), { projectId, stage: 'APPROVED' }] },
  });
  if (!plan) return [];
  const content = planContent.safeParse(plan.content);
  if (!content.success) return [];
  return content.data.steps.flatMap(({ name, endsOn }): DueLine[] => {
    const date = dayOf(endsOn);
    return date && date >= today ? [{ kind: 'PLAN_STEP', objectId: plan.id, label: name, date }] : [];
  });
};

const agreements = async (ctx: Context, projectId: string): Promise<DueLine[]> => {
  if (!ctx.ability.can('read', 'Agreement')) return [];
  const rows = await ctx.db.agreement.findMany({
    where: { AND: [allowed(ctx, 'read', 'Agreement'), { projectId, stage: { in: ['EFFECTIVE', 'EXPIRING'] } }] },
    select: { id: true, siteName: true, endsOn: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: EACH,
  });
  return rows.map(({ id, siteName, endsOn }) => ({ kind: 'AGREEMENT_END', objectId: id, label: siteName, date: endsOn }));
};

const activities = async (ctx: Context, projectId: string): Promise<DueLine[]> => {
  if (!ctx.ability.can('read', 'Activity')) return [];
  const rows = await ctx.db.activity.findMany({
    where: { AND: [allowed(ctx, 'read', 'Activity'), { projectId, stage: { in: ['PLANNED', 'RUNNING'] } }] },
    select: { id: true, title: true, stage: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: EACH,
  });
  return rows.map(({ id, title, stage, startsOn, endsOn }) => ({
    kind: 'ACTIVITY',
    objectId: id,
    label: title,
    date: stage === 'PLANNED' ? startsOn : endsOn,
  }));
};

const checks = async (ctx: Context, projectId: string): Promise<DueLine[]> => {
  if (!ctx.ability.can('read', 'ReadinessCheck')) return [];
  const rows = await ctx.db.readinessCheck.findMany({
    where: { AND: [allowed(ctx, 'read', 'ReadinessCheck'), { adoption: { is: { projectId } } }] },
    select: { id: true, stage: true, dueOn: true, gaps: true, adoption: { select: { siteName: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows.flatMap(({ id, stage, dueOn, gaps, adoption: { siteName } }): DueLine[] => {
    if (stage !== 'ACCEPTED') return dueOn ? [{ kind: 'READINESS', objectId: id, label: siteName, date: dueOn }] : [];
    return (gaps as unknown as ReadinessGap[]).flatMap(({ label, dueOn: due, closedOn }): DueLine[] => {
      const date = closedOn ? null : dayOf(due);
      return date ? [{ kind: 'GAP', objectId: id, label: `${siteName} · ${label}`, date }] : [];
    });
  });
};

/** Steps of a plan that have passed are its report's business; everything else that is late still waits. */
export const nextDates = async (ctx: Context, project: { id: string; endsOn: Date }): Promise<DueLine[]> => {
  const today = todayIn(ctx.now());
  const found: DueLine[] = [
    ...(await steps(ctx, project.id, today)),
    ...(await agreements(ctx, project.id)),
    ...(await activities(ctx, project.id)),
    ...(await checks(ctx, project.id)),
    { kind: 'PROJECT_END', objectId: project.id, label: '', date: project.endsOn },
  ];
  return found.sort((left, right) => left.date.getTime() - right.date.getTime()).slice(0, MOST);
};
