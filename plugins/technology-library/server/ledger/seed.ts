import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';

const DAY = 86_400_000;
const notes: readonly (readonly [daysAgo: number, note: string])[] = [
  [14, '电话回访各应用单位，核对本月应用例数和耗材供应情况。'],
  [96, '与省卫生健康部门沟通将该技术列入年度适宜技术推广目录。'],
  [260, '组织项目组与持有方召开季度协调会，确定质控表修订意见。'],
];

/** A few lines by hand, one of them corrected; called last. */
export const seedLedger = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const site = await ctx.db.siteAdoption.findFirst({
    where: { tenantId },
    select: { projectId: true, entryId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const id = (at: number) => demoId(`ledger:${tenantId}:${at}`);
  if (!site || (await ctx.db.ledgerEntry.count({ where: { tenantId, id: id(0) } })) > 0) return;
  const today = todayIn(ctx.now());
  const line = (at: number, daysAgo: number, note: string) => {
    const occurredOn = new Date(today.getTime() - daysAgo * DAY);
    return { ...site, id: id(at), tenantId, act: 'note', note, byHand: true, occurredOn, recordedAt: new Date(occurredOn.getTime() + DAY) };
  };
  await ctx.db.ledgerEntry.createMany({ data: notes.map(([daysAgo, note], at) => line(at, daysAgo, note)) });
  await ctx.db.ledgerEntry.createMany({
    data: [{ ...line(notes.length, 13, '更正：回访日期为次日，另有一家单位补报。'), correctsId: id(0) }],
  });
};
