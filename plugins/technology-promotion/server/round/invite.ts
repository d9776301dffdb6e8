import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ModelRow } from '@xinglin/prisma';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import { roundToAssign } from './load-round.ts';
import { assignmentMoves } from './type.ts';

type Round = ModelRow<'ReviewRound'>;

/** Proposals that a conflict found since stands against; they are not sent. */
export const blockedProposals = async (ctx: Context, { tenantId, id: roundId }: Round): Promise<string[]> => {
  const tasks = await ctx.db.assignment.findMany({
    where: { tenantId, roundId, stage: 'PROPOSED', dossier: { is: { conflicts: { some: { state: 'CONFIRMED' } } } } },
    select: { id: true, userId: true, dossier: { select: { conflicts: { where: { state: 'CONFIRMED' }, select: { userId: true } } } } },
  });
  return tasks.filter(({ userId, dossier }) => dossier.conflicts.some((each) => each.userId === userId)).map(({ id }) => id);
};

/** Invites everybody who is proposed, or of them those named, each with one notice however many her tasks are. Answers how many tasks went out. */
export const inviteProposed = async (ctx: Context, round: Round, only?: readonly string[]): Promise<number> => {
  const { tenantId, id: roundId } = round;
  const { from, to } = assignmentMoves.moves.invite;
  const rows = await ctx.db.assignment.findMany({
    where: {
      tenantId,
      roundId,
      stage: { in: [...from] },
      ...(only ? { id: { in: [...only] } } : {}),
      NOT: { id: { in: await blockedProposals(ctx, round) } },
    },
    select: { id: true, userId: true },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return 0;
  await ctx.db.assignment.updateMany({
    where: { tenantId, stage: { in: [...from] }, id: { in: rows.map(({ id }) => id) } },
    data: { stage: to, dueAt: round.dueAt, version: { increment: 1 } },
  });
  for (const [userId, tasks] of Map.groupBy(rows, (row) => row.userId)) {
    await ctx.notify({
      kind: 'technology-promotion.review-invitation',
      userIds: [userId],
      params: { round: round.name, count: tasks.length, due: round.dueAt ? dayInChina(round.dueAt) : '' },
      link: '/tasks',
      dedupeKey: `review-invitation:${tasks[0]?.id ?? ''}`,
    });
  }
  return rows.length;
};

/** After the round has opened: those who were proposed since. */
export const inviteAssignments = async (ctx: Context, roundId: string): Promise<void> => {
  const round = await roundToAssign(ctx, roundId);
  if (round.stage !== 'OPEN') throw new RuleError('ROUND_NOT_OPEN', 'invitations go out when the round opens');
  if (round.dueAt && round.dueAt <= ctx.now()) throw new RuleError('ROUND_DAY_PASSED', 'the day of the round has passed');
  const mine = await ctx.db.assignment.count({ where: { AND: [allowed(ctx, 'invite', 'Assignment'), { roundId, stage: 'PROPOSED' }] } });
  if (mine === 0) throw new RuleError('NOBODY_TO_INVITE', 'nobody is proposed');
  const sent = await inviteProposed(ctx, round);
  await ctx.audit('assignment.invited', { on: ['ReviewRound', roundId], label: round.name, detail: { tasks: sent } });
};

builder.mutationField('inviteAssignments', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Invites all experts who are proposed in an open round; for a day that has passed nobody is asked.',
    authScopes: { can: ['invite', 'Assignment'] },
    errors: { types: [RuleError] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { roundId }, ctx) => {
      const id = asId(roundId);
      await inviteAssignments(ctx, id);
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
