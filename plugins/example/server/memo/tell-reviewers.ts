import type { Context } from '@xinglin/kernel/context';
import type { MemoSubmitted } from '../../shared/events.ts';

/** Tells everybody in the organisation who may decide on memos, except the author. */
export const tellReviewers = async (ctx: Context, memo: MemoSubmitted): Promise<void> => {
  const reviewers = await ctx.db.member.findMany({
    where: {
      tenantId: ctx.scope.tenantId ?? '',
      status: 'ACTIVE',
      userId: { not: memo.authorId },
      roles: { some: { role: { is: { permissions: { has: 'memo.decide' } } } } },
    },
    select: { userId: true },
  });
  await ctx.notify({
    kind: 'example.memo-submitted',
    userIds: reviewers.map((reviewer) => reviewer.userId),
    params: { number: memo.number, title: memo.title },
    link: `/memos/${memo.memoId}`,
    dedupeKey: `memo-submitted:${memo.memoId}`,
  });
};
