import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import type { Prisma } from '@xinglin/prisma';
import { due } from '../alert/due.ts';

const MOST = 15;

/** Rights whose term ends and fees that are due, the nearest first. */
export const ipWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('update', 'IpRecord')) return [];
  const today = todayIn(ctx.now());
  const nearest = (where: Prisma.IpRecordWhereInput, day: 'expiresOn' | 'feeDueOn') =>
    ctx.db.ipRecord.findMany({
      where: { AND: [allowed(ctx, 'update', 'IpRecord'), where] },
      select: { id: true, number: true, title: true, expiresOn: true, feeDueOn: true },
      orderBy: [{ [day]: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
  const ending = await nearest(due.ipTerm(today), 'expiresOn');
  const owing = await nearest(due.ipFee(today), 'feeDueOn');
  const item = (kind: string, { id, number, title }: (typeof ending)[number], dueAt: Date | null): WorkItem => ({
    id: `technology-library.${kind}:${id}`,
    kind: `technology-library.${kind}`,
    title: `${number} ${title}`,
    link: `/ip/${id}`,
    dueAt,
    actionLabelKey: `technology-library.${kind}`,
  });
  return [...ending.map((row) => item('renew-ip', row, row.expiresOn)), ...owing.map((row) => item('pay-ip-fee', row, row.feeDueOn))];
};
