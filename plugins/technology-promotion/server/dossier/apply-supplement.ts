import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import { selectionPolicy } from '../../shared/policy.ts';
import { recomputeItem } from '../review/recompute-item.ts';

type Dossier = ModelRow<'Dossier'>;
type Item = ModelRow<'RoundItem'> & { round: ModelRow<'ReviewRound'> };

const RETURN_NOTE = '申报单位已补正，请按新的申报材料重新提交评审意见。';

/** Reviews of an older revision open again: their authors hand them in anew, with the new material before them. */
const reopen = async (ctx: Context, tenantId: string, reviews: readonly { id: string; assignmentId: string }[]): Promise<void> => {
  await ctx.db.review.updateMany({
    where: { tenantId, id: { in: reviews.map(({ id }) => id) }, stage: 'SUBMITTED' },
    data: { stage: 'RETURNED', version: { increment: 1 } },
  });
  await ctx.db.assignment.updateMany({
    where: { tenantId, id: { in: reviews.map(({ assignmentId }) => assignmentId) }, stage: 'SUBMITTED' },
    data: { stage: 'RETURNED', returnNote: RETURN_NOTE, version: { increment: 1 } },
  });
};

const tellExperts = async (ctx: Context, item: Item, kind: string, reviews: readonly { userId: string; assignmentId: string }[]) => {
  for (const { userId, assignmentId } of reviews) {
    await ctx.notify({
      kind,
      userIds: [userId],
      params: { round: item.round.name },
      link: `/tasks/${assignmentId}`,
      dedupeKey: `supplemented:${assignmentId}:${item.revision}`,
    });
  }
};

/**
 * What becomes of reviews handed in before the supplement, as the round's rules say: REOPEN sends them back, CONFIRM waits
 * for their authors' word, IGNORE lets them count and marks the figures as mixed. The one place that applies the rule.
 */
export const applyRule = async (ctx: Context, item: Item, revision: number): Promise<void> => {
  const { tenantId, roundId, dossierId } = item;
  const rule = selectionPolicy.parse(item.round.policy ?? {}).score.supplement;
  await ctx.db.roundItem.updateMany({ where: { tenantId, id: item.id }, data: { revision } });
  const older = await ctx.db.review.findMany({
    where: { tenantId, roundId, dossierId, stage: 'SUBMITTED', revision: { lt: revision } },
    select: { id: true, assignmentId: true, userId: true },
  });
  const now = { ...item, revision };
  if (rule === 'REOPEN') {
    await reopen(ctx, tenantId, older);
    await tellExperts(ctx, now, 'technology-promotion.review-reopened', older);
  }
  if (rule === 'CONFIRM') await tellExperts(ctx, now, 'technology-promotion.review-to-confirm', older);
  await recomputeItem(ctx, roundId, dossierId);
};

/** Whoever sent the notice learns that it was answered, unless she must keep away by now. */
const tellSender = async (ctx: Context, dossier: Dossier, userId: string): Promise<void> => {
  const { tenantId, id: dossierId } = dossier;
  const apart = await ctx.db.conflict.count({ where: { tenantId, dossierId, userId, state: 'CONFIRMED' } });
  if (apart > 0) return;
  await ctx.notify({
    kind: 'technology-promotion.dossier-supplemented',
    userIds: [userId],
    params: { title: dossier.title, number: dossier.number },
    link: `/dossiers/${dossierId}`,
  });
};

/** A newer revision has come: the notice is answered, and the open rounds go on with what their rules say. */
export const applySupplement = async (ctx: Context, dossierId: string, revision: number): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const dossier = await ctx.db.dossier.findFirstOrThrow({ where: { tenantId, id: dossierId } });
  const notices = await ctx.db.supplementNotice.findMany({ where: { tenantId, dossierId, stage: 'SENT' } });
  await ctx.db.supplementNotice.updateMany({
    where: { tenantId, dossierId, stage: 'SENT' },
    data: { stage: 'ANSWERED', answeredAt: ctx.now() },
  });
  const items = await ctx.db.roundItem.findMany({
    where: { tenantId, dossierId, round: { is: { stage: 'OPEN' } } },
    include: { round: true },
  });
  for (const item of items) await applyRule(ctx, item, revision);
  for (const { sentBy } of notices) await tellSender(ctx, dossier, sentBy);
  await ctx.audit('dossier.supplemented', { on: ['Dossier', dossierId], label: dossier.number, detail: { revision } });
};
