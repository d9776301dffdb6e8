import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { groundsInput } from '../../shared/review-input.ts';
import { offerAnew } from '../round/replace.ts';
import { ReviewTaskRef, taskStages } from './task.ts';

/** Takes the task on, or turns it down with a reason that the association reads. */
export const answerTask = async (
  ctx: Context,
  id: string,
  version: number,
  act: 'accept' | 'decline',
  reason: string | null,
): Promise<void> => {
  const { from, to } = taskStages.moves[act];
  const { roundId } = await changeVersioned(ctx, 'Assignment', { id, version, action: act, from }, (where) =>
    ctx.db.assignment.updateManyAndReturn({ where, data: { stage: to, answeredAt: ctx.now(), reason, version: { increment: 1 } } }),
  );
  if (act === 'decline') await offerAnew(ctx, roundId, [id]);
  await ctx.audit(`task.${act}`, { on: ['Assignment', id], detail: reason ? { reason } : {} });
};

builder.mutationField('acceptReviewTask', (t) =>
  t.prismaField({
    type: ReviewTaskRef,
    description: 'Takes a review task on.',
    authScopes: { can: ['accept', 'Assignment'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await answerTask(ctx, asId(id), version, 'accept', null);
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('declineReviewTask', (t) =>
  t.prismaField({
    type: ReviewTaskRef,
    description: 'Turns a review task down, with the reason.',
    authScopes: { can: ['decline', 'Assignment'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await answerTask(ctx, asId(id), version, 'decline', parseInput(groundsInput, { reason }).reason);
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
