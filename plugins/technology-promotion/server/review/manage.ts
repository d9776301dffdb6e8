// What the managers of a round do with reviews: read them, send one back, take one out of the count.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { groundsInput } from '../../shared/review-input.ts';
import { assignmentStages } from '../../shared/stages.ts';
import { offerAnew } from '../round/replace.ts';
import { recomputeItem } from './recompute-item.ts';
import { ReviewRef, stages } from './type.ts';
import { reviewsWhere } from './wishes.ts';

const ReviewPage = pageType('Review', ReviewRef);

const ReviewFilter = builder.inputType('ReviewFilter', {
  description: 'Which reviews of a round; all that is given must fit.',
  fields: (t) => ({ roundId: t.id({ required: true }), dossierId: t.id(), stage: t.string(), opinion: t.string() }),
});

builder.queryField('reviews', (t) =>
  t.field({
    type: ReviewPage,
    description: 'Reviews of a round, newest first.',
    authScopes: { can: ['return', 'Review'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ReviewFilter, required: true }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'return', 'Review'), reviewsWhere(filter)] },
        find: (query) => ctx.db.review.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.review.count(query),
      }),
  }),
);

interface Target {
  id: string;
  version: number;
  reason: string;
}

/** Sends a submitted review back for correction; its figure leaves the item's until it comes again. */
export const returnReview = async (ctx: Context, { id, version, reason }: Target): Promise<void> => {
  const { from, to } = stages.moves.return;
  await changeVersioned(ctx, 'Review', { id, version, action: 'return', from }, (where) =>
    ctx.db.review.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const review = await ctx.db.review.findFirst({ where: { AND: [allowed(ctx, 'return', 'Review'), { id }] } });
  if (!review) throw new NotAllowedError();
  await ctx.db.assignment.updateMany({
    where: { tenantId: review.tenantId, id: review.assignmentId },
    data: { stage: 'RETURNED', returnNote: reason, version: { increment: 1 } },
  });
  await recomputeItem(ctx, review.roundId, review.dossierId);
  await ctx.audit('review.returned', { on: ['Review', id], detail: { reason } });
  await ctx.notify({
    kind: 'technology-promotion.review-returned',
    userIds: [review.userId],
    params: { reason },
    link: `/tasks/${review.assignmentId}`,
    dedupeKey: `review-returned:${id}:${version}`,
  });
};

/**
 * Takes a review out of the count for good, with the reason; it stays readable, and earlier snapshots keep it. The task ends
 * with it, so that its place on the item is empty and can be filled by somebody else.
 */
export const voidReview = async (ctx: Context, { id, version, reason }: Target): Promise<void> => {
  const { from, to } = stages.moves.void;
  await changeVersioned(ctx, 'Review', { id, version, action: 'void', from }, (where) =>
    ctx.db.review.updateMany({ where, data: { stage: to, voidReason: reason, version: { increment: 1 } } }),
  );
  const review = await ctx.db.review.findFirstOrThrow({
    where: { tenantId: ctx.scope.tenantId ?? '', id },
    include: { round: { select: { name: true } } },
  });
  const task = assignmentStages.moves.void;
  await ctx.db.assignment.updateMany({
    where: { tenantId: review.tenantId, id: review.assignmentId, stage: { in: [...task.from] } },
    data: { stage: task.to, reason, version: { increment: 1 } },
  });
  await recomputeItem(ctx, review.roundId, review.dossierId);
  await offerAnew(ctx, review.roundId, [review.assignmentId]);
  await ctx.audit('review.voided', { on: ['Review', id], detail: { reason } });
  await ctx.notify({
    kind: 'technology-promotion.review-voided',
    userIds: [review.userId],
    params: { round: review.round.name },
    dedupeKey: `review-voided:${id}`,
  });
};

const field = (name: string, action: 'return' | 'void', description: string, act: (ctx: Context, target: Target) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Review',
      description,
      authScopes: { can: [action, 'Review'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (query, _root, { id, version, reason }, ctx) => {
        await act(ctx, { id: asId(id), version, ...parseInput(groundsInput, { reason }) });
        return ctx.db.review.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('returnReview', 'return', 'Sends a review back to its author for correction.', returnReview);
field('voidReview', 'void', 'Takes a review out of the count, with the reason.', voidReview);
