// Every day: entries whose re-evaluation draws near or is due, told once each.

import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { tell } from '../tell.ts';

const DAY_MS = 86_400_000;
/** Days ahead at which a re-evaluation shows itself. */
export const reviewNotice = 30;

export const watchReviews = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const soon = new Date(today.getTime() + reviewNotice * DAY_MS);
  const entries = await ctx.db.libraryEntry.findMany({
    where: { tenantId, stage: { in: ['LISTED', 'PROMOTING'] }, nextReviewOn: { lte: soon } },
    select: { id: true, number: true, title: true, nextReviewOn: true },
    orderBy: { nextReviewOn: 'asc' },
    take: 1_000,
  });
  for (const { id, number, title, nextReviewOn } of entries) {
    const date = nextReviewOn?.toISOString().slice(0, 10) ?? '';
    const due = nextReviewOn !== null && nextReviewOn <= today;
    await tell(ctx, {
      tenantId,
      permission: 'library-review.write',
      kind: due ? 'technology-library.review-due' : 'technology-library.review-soon',
      params: { number, title, date },
      link: `/library/${id}`,
      dedupeKey: `library-review:${id}:${date}:${due ? 'due' : 'soon'}`,
    });
  }
};
