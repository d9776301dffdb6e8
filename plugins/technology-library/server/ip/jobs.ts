// Every day: terms near their end and fees near their day are told of, each warning once; a right past its term ends.

import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { ipWarnings } from '../../shared/ip-input.ts';
import { dayText } from '../days.ts';
import { tell } from '../tell.ts';
import { dueIp } from './list.ts';
import { type Ip, recordStep } from './record.ts';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Warnings that are due and were not given. */
export const dueWarnings = (daysLeft: number, alerted: readonly number[]): number[] =>
  ipWarnings.filter((days) => daysLeft <= days && !alerted.includes(days));

/** Both sides hear of it; of several warnings only the most urgent is told. */
const warn = async (ctx: Context, ip: Ip, what: 'expiry' | 'fee', day: Date, today: Date): Promise<void> => {
  const { tenantId, id, number, title, holderId } = ip;
  const [column, alerted] = what === 'expiry' ? (['alertedExpiry', ip.alertedExpiry] as const) : (['alertedFee', ip.alertedFee] as const);
  const due = dueWarnings(daysBetween(today, day), alerted);
  if (due.length === 0) return;
  await ctx.db.ipRecord.updateMany({ where: { tenantId, id }, data: { [column]: [...alerted, ...due] } });
  const telling = {
    kind: what === 'expiry' ? 'technology-library.ip-expiring' : 'technology-library.ip-fee-due',
    params: { number, title, date: dayText(day) },
    dedupeKey: `ip:${id}:${what}:${dayText(day)}:${Math.min(...due)}`,
  };
  await tell(ctx, { ...telling, tenantId, permission: 'ip.write', link: `/ip/${id}` });
  await tell(ctx, { ...telling, tenantId: holderId, permission: 'held-ip.read', link: `/held-ip/${id}` });
};

const expire = async (ctx: Context, ip: Ip, expiresOn: Date): Promise<void> => {
  const { tenantId, id, number, title } = ip;
  const { count } = await ctx.db.ipRecord.updateMany({
    where: { tenantId, id, stage: 'VALID' },
    data: { stage: 'EXPIRED', version: { increment: 1 } },
  });
  if (count !== 1) return;
  const occurredOn = new Date(expiresOn.getTime() + DAY_MS);
  await recordStep(ctx, ip, { act: 'expire', occurredOn, toStage: 'EXPIRED', ledger: 'ip-expired' });
  await tell(ctx, {
    tenantId,
    permission: 'ip.write',
    kind: 'technology-library.ip-changed',
    params: { number, title },
    link: `/ip/${id}`,
  });
};

const settle = async (ctx: Context, ip: Ip, today: Date): Promise<void> => {
  const { stage, expiresOn, feeDueOn } = ip;
  if (stage === 'VALID' && expiresOn && expiresOn < today) return expire(ctx, ip, expiresOn);
  if (stage === 'VALID' && expiresOn) await warn(ctx, ip, 'expiry', expiresOn, today);
  if (feeDueOn) await warn(ctx, ip, 'fee', feeDueOn, today);
};

/** Runs in the association's scope. */
export const watchIp = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await ctx.db.ipRecord.findMany({
      where: { tenantId, id: { gt: after }, ...dueIp(ctx.now()) },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const ip of batch) await settle(ctx, ip, today);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
};

export const ipJobs: readonly Job[] = [{ name: 'technology-library.watch-ip', schedule: '30 0 * * *', run: watchIp }];
