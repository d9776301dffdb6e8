// What the calendar does to agreements, every night: those that were signed ahead take effect, people are told before an end,
// and the day after its last day an agreement has expired, or was never in effect and is taken back.

import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { EXPIRING_DAYS, endAlerts } from '../../shared/agreement-input.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { takeEffectIfDue } from './effect.ts';
import { endFollowers } from './end.ts';
import { lapse } from './lapse.ts';
import { tellAssociation, tellParties } from './tell.ts';

type Row = ModelRow<'Agreement'> & { parties: ModelRow<'AgreementParty'>[] };

const DAY_MS = 86_400_000;
const running = ['EFFECTIVE', 'EXPIRING'];

const begin = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const due = await ctx.db.agreement.findMany({
    where: {
      tenantId,
      stage: 'PENDING_SIGNATURES',
      startsOn: { lte: today },
      parties: { every: { state: { in: ['SIGNED', 'SIGNED_ON_PAPER'] } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of due) await takeEffectIfDue(ctx, id);
};

const tell = async (ctx: Context, row: Row, kind: string, params: Record<string, string | number>, key: string): Promise<void> => {
  const { id, number, title } = row;
  const telling = { kind, params: { number, title, endsOn: dayText(row.endsOn), ...params }, dedupeKey: `${key}:${id}` };
  await tellParties(ctx, row, 'our-agreement.read', { ...telling, link: `/our-agreements/${id}` });
  await tellAssociation(ctx, row, { ...telling, link: `/agreements/${id}` });
};

const expire = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const due = await ctx.db.agreement.findMany({
    where: { tenantId, stage: { in: running }, endsOn: { lt: today } },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
  for (const row of due) {
    const { id, number, siteName, projectId, entryId, adoptionId } = row;
    const { count } = await ctx.db.agreement.updateMany({
      where: { tenantId, id, stage: { in: running } },
      data: { stage: 'EXPIRED', endedAt: ctx.now(), version: { increment: 1 } },
    });
    if (count !== 1 || row.kind === 'AMENDMENT') continue;
    await endFollowers(ctx, row, 'EXPIRED', '');
    const params = { number, site: siteName };
    await writeLedger(ctx, { tenantId, act: 'agreement-ended', params, projectId, entryId, adoptionId, on: ['Agreement', id] });
    await tell(ctx, row, 'technology-library.agreement-expired', {}, 'agreement-expired');
  }
};

/** The nearest of the days before the end that has come and of which nobody was told: who was late is told once, not thrice. */
export const alertDue = (daysLeft: number, alerted: readonly number[]): number | null => {
  const passed = endAlerts.filter((days) => daysLeft <= days);
  const nearest = passed.at(-1);
  return nearest !== undefined && !alerted.includes(nearest) ? nearest : null;
};

const remind = async (ctx: Context, tenantId: string, today: Date): Promise<void> => {
  const near = await ctx.db.agreement.findMany({
    where: {
      tenantId,
      stage: { in: running },
      kind: { not: 'AMENDMENT' },
      endsOn: { gte: today, lte: new Date(today.getTime() + EXPIRING_DAYS * DAY_MS) },
    },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
  for (const row of near) {
    const days = Math.round((row.endsOn.getTime() - today.getTime()) / DAY_MS);
    const alert = alertDue(days, row.alerted);
    if (alert === null && row.stage === 'EXPIRING') continue;
    const { tenantId: owner, id } = row;
    const told = endAlerts.filter((each) => days <= each);
    await ctx.db.agreement.updateMany({
      where: { tenantId: owner, id, stage: { in: running } },
      data: { stage: 'EXPIRING', alerted: [...new Set([...row.alerted, ...told])], version: { increment: 1 } },
    });
    if (alert !== null) await tell(ctx, row, 'technology-library.agreement-expiring', { days }, `agreement-expiring:${alert}`);
  }
};

export const agreementDays = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  await begin(ctx, tenantId, today);
  await lapse(ctx, tenantId, today);
  await expire(ctx, tenantId, today);
  await remind(ctx, tenantId, today);
};

export const agreementDaysJob: Job = { name: 'technology-library.agreement-days', schedule: '10 0 * * *', run: agreementDays };
