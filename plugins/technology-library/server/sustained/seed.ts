// Of the demonstration: a site in routine use for long enough shows it, and waits for the association's word.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { due } from '../alert/due.ts';
import { requireSustained } from '../site/sustained.ts';

export const seedSustained = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const site = await ctx.db.siteAdoption.findFirst({
    where: { tenantId, siteId: { not: null }, ...due.sustained(today), claims: { none: {} } },
    orderBy: [{ routineOn: 'asc' }, { id: 'asc' }],
  });
  if (!site?.siteId || (await ctx.db.sustainedClaim.count({ where: { tenantId } })) > 0) return;
  const evidence = '常规应用以来按月登记病例，登记表与质控记录齐全，未发生严重不良事件。';
  const occurredOn = new Date(Math.max(today.getTime() - 7 * 86_400_000, site.stageSince.getTime()));
  await requireSustained(ctx, site, occurredOn, evidence);
  await ctx.db.sustainedClaim.create({
    data: {
      ...{ id: demoId(`sustained-claim:${site.id}`), tenantId, adoptionId: site.id, siteId: site.siteId, occurredOn, evidence },
      ...{ claimedBy: demoId('lin-yue'), claimedByName: '林悦', createdAt: ctx.now() },
    },
  });
};
