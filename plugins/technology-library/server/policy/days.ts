// What the calendar does to documents, every night: people are told before an end, the day after its last day one has lapsed,
// and sites that left since lose the sight of what applied to them; those that join gain it at once, and here at the latest.
import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { policyAlerts } from '../../shared/policy-input.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { shareWithSites } from './share.ts';

const lapse = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const due = await ctx.db.policyDocument.findMany({
    where: { tenantId, stage: 'EFFECTIVE', lapsesOn: { lt: today } },
    select: { id: true, title: true, documentNumber: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, title, documentNumber: number } of due) {
    const { count } = await ctx.db.policyDocument.updateMany({
      where: { tenantId, id, stage: 'EFFECTIVE' },
      data: { stage: 'LAPSED', endedAt: ctx.now(), version: { increment: 1 } },
    });
    if (count !== 1) continue;
    await writeLedger(ctx, { tenantId, act: 'policy-lapsed', params: { title, number }, on: ['PolicyDocument', id] });
  }
};

const alert = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const near = await ctx.db.policyDocument.findMany({
    where: { tenantId, stage: 'EFFECTIVE', lapsesOn: { gte: today, lte: new Date(today.getTime() + policyAlerts[0] * 86_400_000) } },
    select: { id: true, title: true, lapsesOn: true, alerted: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, title, lapsesOn, alerted } of near) {
    if (!lapsesOn) continue;
    const left = daysBetween(today, lapsesOn);
    const passed = policyAlerts.filter((days) => left <= days);
    const nearest = passed.at(-1);
    // Who was late is told once, not thrice.
    if (nearest === undefined || alerted.includes(nearest)) continue;
    await ctx.db.policyDocument.updateMany({ where: { tenantId, id }, data: { alerted: [...new Set([...alerted, ...passed])] } });
    await tell(ctx, {
      tenantId,
      permission: 'policy.write',
      kind: 'technology-library.policy-lapsing',
      params: { title, day: dayText(lapsesOn), days: left },
      link: `/policies/${id}`,
      dedupeKey: `policy-lapsing:${id}:${nearest}:${dayText(lapsesOn)}`,
    });
  }
};

const share = async (ctx: Context, tenantId: string): Promise<void> => {
  const policies = await ctx.db.policyDocument.findMany({
    where: { tenantId, stage: 'EFFECTIVE' },
    include: { scopes: true },
    orderBy: { id: 'asc' },
  });
  for (const policy of policies) await shareWithSites(ctx, policy);
};

export const policyDays = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  await lapse(ctx, tenantId, today);
  await alert(ctx, tenantId, today);
  await share(ctx, tenantId);
};

export const policyJobs: readonly Job[] = [{ name: 'technology-library.policy-days', schedule: '20 0 * * *', run: policyDays }];
