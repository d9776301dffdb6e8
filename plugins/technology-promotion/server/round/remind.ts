import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { selectionPolicy } from '../../shared/policy.ts';
import { dayInChina, daysBetween } from '../rules/deadlines/shanghai-day.ts';
import { pending } from './coverage.ts';
import { roundToAssign } from './load-round.ts';
import { offerAnew } from './replace.ts';

interface Task {
  id: string;
  userId: string;
  stage: string;
  dueAt: Date | null;
  remindedDays: number | null;
}
export type Due = 'BEFORE' | 'AFTER' | 'EXPIRED' | null;

/**
 * What is due for a task today. `remindedDays` remembers the last reminder: days before the date, or below zero after it;
 * so each goes out once, whatever the schedule misses or repeats.
 */
export const dueFor = ({ dueAt, remindedDays }: Task, now: Date, rules: { before: number; after: number; expireAfter: number }): Due => {
  if (!dueAt) return null;
  const left = daysBetween(dayInChina(now), dayInChina(dueAt));
  if (left < -rules.expireAfter) return 'EXPIRED';
  if (left <= -rules.after && dueAt < now) return remindedDays !== null && remindedDays < 0 ? null : 'AFTER';
  return left >= 0 && left <= rules.before && remindedDays === null ? 'BEFORE' : null;
};

const kinds = { BEFORE: 'technology-promotion.review-due', AFTER: 'technology-promotion.review-overdue' } as const;

const remindRound = async (
  ctx: Context,
  round: { id: string; name: string; policy: unknown; call: { createdBy: string } },
): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const rules = selectionPolicy.parse(round.policy).reminders;
  const tasks = await ctx.db.assignment.findMany({
    where: { tenantId, roundId: round.id, stage: { in: [...pending] }, dueAt: { not: null } },
    select: { id: true, userId: true, dossierId: true, stage: true, dueAt: true, remindedDays: true },
    orderBy: { id: 'asc' },
  });
  const found = Map.groupBy(tasks, (task) => dueFor(task, ctx.now(), rules) ?? 'NONE');
  for (const kind of ['BEFORE', 'AFTER'] as const) {
    const mark = kind === 'BEFORE' ? rules.before : -rules.after;
    const due = found.get(kind) ?? [];
    await ctx.db.assignment.updateMany({ where: { tenantId, id: { in: due.map(({ id }) => id) } }, data: { remindedDays: mark } });
    for (const [userId, mine] of Map.groupBy(due, (task) => task.userId)) {
      const day = dayInChina(mine[0]?.dueAt ?? ctx.now());
      await ctx.notify({
        kind: kinds[kind],
        userIds: [userId],
        params: { round: round.name, count: mine.length, due: day },
        link: '/tasks',
        dedupeKey: `${kinds[kind]}:${round.id}:${userId}:${mine[0]?.id ?? ''}:${day}`,
      });
    }
  }
  const over = found.get('EXPIRED') ?? [];
  if (over.length === 0) return;
  await ctx.db.assignment.updateMany({
    where: { tenantId, id: { in: over.map(({ id }) => id) }, stage: { in: [...pending] } },
    data: { stage: 'EXPIRED', version: { increment: 1 } },
  });
  await offerAnew(
    ctx,
    round.id,
    over.map(({ id }) => id),
  );
  await ctx.audit('assignment.expired', { on: ['ReviewRound', round.id], label: round.name, detail: { tasks: over.length } });
  await ctx.notify({
    kind: 'technology-promotion.reviews-expired',
    userIds: [round.call.createdBy],
    params: { round: round.name, count: over.length },
    link: `/rounds/${round.id}`,
    dedupeKey: `reviews-expired:${round.id}:${dayInChina(ctx.now())}`,
  });
};

/** Every morning: what is due soon, what is late, and what is given up so that the place is free again. */
export const remindAll = async (ctx: Context): Promise<void> => {
  const rounds = await ctx.db.reviewRound.findMany({
    where: { tenantId: ctx.scope.tenantId ?? '', stage: 'OPEN' },
    select: { id: true, name: true, policy: true, call: { select: { createdBy: true } } },
  });
  for (const round of rounds) await remindRound(ctx, round);
};

/** By hand, to everybody who has not finished; once a day to each. */
export const remindNow = async (ctx: Context, roundId: string): Promise<void> => {
  const round = await roundToAssign(ctx, roundId);
  if (round.stage !== 'OPEN') throw new RuleError('ROUND_NOT_OPEN', 'the round is not open');
  const tasks = await ctx.db.assignment.findMany({
    where: { AND: [allowed(ctx, 'remind', 'Assignment'), { roundId, stage: { in: [...pending] } }] },
    select: { userId: true },
  });
  if (tasks.length === 0) throw new RuleError('NOBODY_TO_REMIND', 'nobody has anything left to do');
  for (const [userId, mine] of Map.groupBy(tasks, (task) => task.userId)) {
    await ctx.notify({
      kind: kinds.BEFORE,
      userIds: [userId],
      params: { round: round.name, count: mine.length, due: round.dueAt ? dayInChina(round.dueAt) : '' },
      link: '/tasks',
      dedupeKey: `remind:${roundId}:${userId}:${dayInChina(ctx.now())}`,
    });
  }
  await ctx.audit('assignment.reminded', { on: ['ReviewRound', roundId], label: round.name, detail: { tasks: tasks.length } });
};

builder.mutationField('remindReviewers', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Reminds everybody who has not finished, once a day at most.',
    authScopes: { can: ['remind', 'Assignment'] },
    errors: { types: [RuleError] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { roundId }, ctx) => {
      const id = asId(roundId);
      await remindNow(ctx, id);
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
