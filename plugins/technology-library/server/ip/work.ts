import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { dueIp } from './list.ts';
import { standingIp } from './type.ts';

const MOST = 15;

/** Rights whose term ends and fees that are due, the nearest first. */
export const ipWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('update', 'IpRecord')) return [];
  const rows = await ctx.db.ipRecord.findMany({
    where: { AND: [allowed(ctx, 'update', 'IpRecord'), dueIp(ctx.now())] },
    select: { id: true, number: true, title: true, stage: true, expiresOn: true, feeDueOn: true },
    orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { feeDueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST,
  });
  const item = (kind: string, { id, number, title }: (typeof rows)[number], dueAt: Date): WorkItem => ({
    id: `technology-library.${kind}:${id}`,
    kind: `technology-library.${kind}`,
    title: `${number} ${title}`,
    link: `/ip/${id}`,
    dueAt,
    actionLabelKey: `technology-library.${kind}`,
  });
  return rows.map((row) => {
    const [ends, fee] = [
      row.stage === 'VALID' ? row.expiresOn : null,
      (standingIp as readonly string[]).includes(row.stage) ? row.feeDueOn : null,
    ];
    return ends && (!fee || ends <= fee) ? item('renew-ip', row, ends) : item('pay-ip-fee', row, fee ?? ctx.now());
  });
};
