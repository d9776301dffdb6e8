// Of the demonstration: how the site of the demonstration's own institution came to be sustained. What it showed first was
// given back, what it showed then was confirmed.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { sustainedFrom } from '../site/sustained.ts';

const DAY_MS = 86_400_000;

export const seedSustained = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if ((await ctx.db.sustainedClaim.count({ where: { tenantId } })) > 0) return;
  const site = await ctx.db.siteAdoption.findFirst({
    where: { tenantId, siteId: { not: null }, sustainedOn: { not: null } },
    include: { events: { where: { tenantId, act: 'sustain' }, orderBy: { recordedAt: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  const step = site?.events[0];
  if (!site?.siteId || !site.sustainedOn || !site.routineOn || !step) return;
  const first = sustainedFrom(site.routineOn, []);
  const before = (days: number) => new Date(step.recordedAt.getTime() - days * DAY_MS);
  const common = {
    ...{ tenantId, adoptionId: site.id, siteId: site.siteId, occurredOn: site.sustainedOn },
    ...{ claimedBy: demoId('lin-yue'), claimedByName: '林月', decidedBy: demoId('li-wen') },
  };
  await ctx.db.sustainedClaim.createMany({
    data: [
      {
        ...{ ...common, id: demoId(`sustained-claim:${site.id}:1`), stage: 'RETURNED', evidence: '常规应用以来病例登记齐全。' },
        ...{ reply: '请补充例数、时段和随访情况。', occurredOn: first, createdAt: before(16), decidedAt: before(12) },
      },
      {
        ...{ ...common, id: demoId(`sustained-claim:${site.id}:2`), stage: 'CONFIRMED' },
        evidence: step.evidence || '常规应用满六个月，按月登记病例并完成随访，质控记录齐全，未发生严重不良事件。',
        ...{ createdAt: before(0.1), decidedAt: step.recordedAt },
      },
    ],
  });
};
