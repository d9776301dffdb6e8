// The applicant supplemented after she had handed in: she confirms what she wrote, or takes it up again, as the rules ask.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { recomputeItem } from './recompute-item.ts';
import { dueAfterSupplement, isOpen, revisionOf, sightSelect } from './sight.ts';
import { ReviewTaskRef } from './task.ts';

/** Her submitted review of an open item, when the rules ask exactly this of her. */
const dueReview = async (ctx: Context, taskId: string, act: 'confirm' | 'reopen') => {
  const task = await ctx.db.assignment.findFirst({
    where: { AND: [allowed(ctx, 'begin', 'Assignment'), { id: taskId, stage: 'SUBMITTED' }] },
    select: sightSelect(ctx),
  });
  if (!task?.review || !isOpen(task)) throw new NotAllowedError();
  if (task.round.stage !== 'OPEN') throw new RuleError('ROUND_CLOSED', 'the round is not open');
  if (dueAfterSupplement(task) !== act) throw new RuleError('NOTHING_TO_CONFIRM', 'the review needs nothing for the newest revision');
  return { task, review: task.review };
};

/** She says that what she wrote still holds for the newest revision. */
export const confirmReview = async (ctx: Context, taskId: string): Promise<void> => {
  const { task, review } = await dueReview(ctx, taskId, 'confirm');
  const revision = revisionOf(task);
  await ctx.db.review.updateMany({
    where: { tenantId: task.tenantId, id: review.id },
    data: { confirmedFor: revision, version: { increment: 1 } },
  });
  await recomputeItem(ctx, task.roundId, task.dossierId);
  await ctx.audit('review.confirmed', { on: ['Review', review.id], detail: { revision } });
};

/** She takes her review up again, to write it for the newest revision. */
export const reopenReview = async (ctx: Context, taskId: string): Promise<void> => {
  const { task, review } = await dueReview(ctx, taskId, 'reopen');
  const { tenantId } = task;
  await ctx.db.review.updateMany({ where: { tenantId, id: review.id }, data: { stage: 'RETURNED', version: { increment: 1 } } });
  await ctx.db.assignment.updateMany({ where: { tenantId, id: taskId }, data: { stage: 'RETURNED', version: { increment: 1 } } });
  await recomputeItem(ctx, task.roundId, task.dossierId);
  await ctx.audit('review.reopened', { on: ['Review', review.id], detail: { revision: revisionOf(task) } });
};

const field = (name: string, description: string, act: (ctx: Context, taskId: string) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: ReviewTaskRef,
      description,
      authScopes: { can: ['write', 'Review'] },
      errors: { types: [RuleError] },
      args: { taskId: t.arg.id({ required: true }) },
      resolve: async (query, _root, { taskId }, ctx) => {
        const id = asId(taskId);
        await act(ctx, id);
        return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('confirmReview', 'Says that the review still holds for the revision that came after it.', confirmReview);
field('reopenReview', 'Takes the review up again for the revision that came after it.', reopenReview);
