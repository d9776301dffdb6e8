// The demonstration's checks of readiness: every site that has come past it has one, those on the platform one to fill in.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { defaultReadiness, type MetDegree, type ReadinessGap, scoreReadiness } from '../../shared/readiness.ts';

const DAY_MS = 86_400_000;
const { items, passScore } = defaultReadiness;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;

interface Site {
  id: string;
  tenantId: string;
  siteId: string | null;
  stage: string;
  createdAt: Date;
}

/** Optional items that this one of the sites meets only partly; the required ones are met by all that went on. */
const partly = (at: number): Record<string, { met: MetDegree; note: string }> =>
  Object.fromEntries(
    items.map(({ key, required }, place) => [
      key,
      { met: !required && (place + at) % 5 === 0 ? ('PARTLY' as const) : ('FULL' as const), note: '' },
    ]),
  );

const checkOf = (site: Site, at: number, today: Date): Prisma.ReadinessCheckCreateManyInput => {
  const { tenantId, siteId, id: adoptionId } = site;
  const row = { id: demoId(`readiness:${adoptionId}`), tenantId, siteId, adoptionId, number: 1, checklist: plain(items), passScore };
  if (site.stage === 'APPROACHED') return { ...row, dueOn: new Date(today.getTime() + 15 * DAY_MS), note: '请对照评估表逐项填报。' };
  const answers = partly(at);
  const { score, gaps } = scoreReadiness(items, answers, passScore);
  const beganAt = new Date(site.createdAt.getTime() + 7 * DAY_MS);
  const old = today.getTime() - beganAt.getTime() > 120 * DAY_MS;
  const mended = new Date(beganAt.getTime() + 60 * DAY_MS);
  const rows = gaps.map((key): ReadinessGap => {
    const label = items.find((item) => item.key === key)?.label ?? key;
    return { key, label, remedy: '列入整改计划，限期补齐并留存记录', dueOn: dayText(mended), closedOn: old ? dayText(mended) : null };
  });
  return {
    ...row,
    ...{ answers: plain(answers), gaps: rows as unknown as Prisma.InputJsonArray, score, stage: 'ACCEPTED' },
    submittedAt: new Date(beganAt.getTime() + 10 * DAY_MS),
    judgedAt: new Date(beganAt.getTime() + 15 * DAY_MS),
    createdAt: beganAt,
  };
};

/** Sites that declined before they were assessed have no check. */
export const seedReadiness = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, stage: { not: 'DECLINED' }, readiness: { none: {} } },
    select: { id: true, tenantId: true, siteId: true, stage: true, createdAt: true },
    orderBy: { id: 'asc' },
  });
  const today = todayIn(ctx.now());
  await ctx.db.readinessCheck.createMany({ data: sites.map((site, at) => checkOf(site, at, today)) });
};
