// What was recorded when rounds and meetings of the demonstration ended: snapshots, minutes and their signatures, each
// written by the same code that writes them for people.
import { randomUUID } from 'node:crypto';
import { abilityFor } from '@xinglin/kernel/ability/ability-for';
import { asScope, type Context } from '@xinglin/kernel/context';
import { resolveMember } from '@xinglin/kernel/identity/resolve-viewer';
import { signingSheet } from '@xinglin/kernel/signatures/statement';
import { CONFIRMED, signMinutes, writeMinutes } from '../meeting/minutes.ts';
import { writeFilesNow } from '../meeting/minutes-files.ts';
import { detailedStandingOf } from '../review/scores/read-standing.ts';
import { writeSnapshot } from '../review/scores/snapshot.ts';
import { organisationOf, secretaryOf } from './calls.ts';
import { meetingId } from './outcomes.ts';
import type { PlannedCall } from './plan.ts';
import { roundId } from './reviews.ts';
import type { Times } from './times.ts';

const seedSnapshot = async (ctx: Context, planned: PlannedCall, tenantId: string): Promise<void> => {
  const round = await ctx.db.reviewRound.findFirst({ where: { tenantId, id: roundId(planned.key) }, include: { rankings: true } });
  if (!round) return;
  const standing = await detailedStandingOf(ctx, round, {});
  await writeSnapshot(
    { ...ctx, now: () => round.closedAt ?? ctx.now() },
    standing,
    '网络评审结束，供会审使用',
    secretaryOf(planned.association),
  );
};

/** Somebody's own signature, on the day after the meeting. */
const signAs = async (ctx: Context, minutes: { id: string; tenantId: string }, userId: string, name: string, at: Date): Promise<void> => {
  const { tenantId, id } = minutes;
  const session = { id: randomUUID(), userId, name, twoFactorEnabled: false, steppedUpAt: at };
  const viewer = await resolveMember(ctx.services, session, tenantId);
  if (!viewer) return;
  await asScope(ctx, { kind: 'member', tenantId, userId }, async (other) => {
    const own = { ...other, viewer, ability: abilityFor(viewer, ctx.services.registry.permissions), now: () => at };
    const sheet = await signingSheet(own, CONFIRMED, id);
    if (sheet?.proof === 'demonstration') await signMinutes(own, id, { statementHash: sheet.hash });
  });
};

/** A draft while the decisions are held, to be signed while the notice runs, and signed by all when the call is concluded. */
const seedMinutes = async (ctx: Context, planned: PlannedCall, tenantId: string, times: Times): Promise<void> => {
  const meeting = await ctx.db.meeting.findFirstOrThrow({
    where: { tenantId, id: meetingId(planned.key) },
    include: { attendance: { orderBy: { userId: 'asc' } } },
  });
  const id = await writeMinutes(ctx, meeting, secretaryOf(planned.association));
  await writeFilesNow(ctx, id);
  if (planned.outcome === 'HELD') return;
  await ctx.db.minutes.updateMany({ where: { tenantId, id }, data: { stage: 'SIGNING', version: { increment: 1 } } });
  if (planned.outcome !== 'CONCLUDED') return;
  const signedAt = times.at(planned.closesIn + 37, 10);
  for (const [order, { userId, name }] of meeting.attendance.entries())
    await signAs(ctx, { id, tenantId }, userId, name, new Date(signedAt.getTime() + order * 600_000));
};

export const seedRecords = async (ctx: Context, calls: readonly PlannedCall[], times: Times): Promise<void> => {
  for (const planned of calls) {
    const { id: tenantId } = organisationOf(planned.association);
    if (planned.review && planned.review !== 'RUNNING') await seedSnapshot(ctx, planned, tenantId);
    if (planned.review === 'DONE') await seedMinutes(ctx, planned, tenantId, times);
  }
};
