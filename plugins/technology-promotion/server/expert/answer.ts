import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { groundsInput } from '../../shared/expert-input.ts';
import { refreshConflicts } from '../conflict/refresh.ts';
import { linkViewer, managersOf } from './membership.ts';
import { stages } from './type.ts';

/** Her yes or no to the engagement. From now on the association reads her profile, and her ties are looked at. */
export const answerEngagement = async (
  ctx: Context,
  id: string,
  version: number,
  accepts: boolean,
  reason: string | null,
): Promise<void> => {
  await linkViewer(ctx);
  const act = accepts ? 'accept' : 'decline';
  const { from, to } = stages.moves[act];
  const expert = await changeVersioned(ctx, 'Expert', { id, version, action: act, from }, (where) =>
    ctx.db.expert.updateManyAndReturn({
      where,
      data: { stage: to, answeredAt: ctx.now(), declineReason: accepts ? null : reason, version: { increment: 1 } },
    }),
  );
  if (accepts && expert.userId) await refreshConflicts(ctx, { userIds: [expert.userId] });
  await ctx.audit(`expert.${act}`, { on: ['Expert', id], label: expert.name, after: { stage: to } });
  await ctx.notify({
    kind: `technology-promotion.engagement-${accepts ? 'accepted' : 'declined'}`,
    userIds: await managersOf(ctx, expert.tenantId, 'expert.manage'),
    params: { name: expert.name },
    link: `/experts/${id}`,
    dedupeKey: `engagement-answer:${id}:${version}`,
  });
};

builder.mutationField('answerEngagement', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Accepts the engagement that an association offers you, or declines it with the reason.',
    authScopes: { can: ['accept', 'Expert'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      accept: t.arg.boolean({ required: true }),
      reason: t.arg.string({ description: 'Of a refusal.' }),
    },
    resolve: async (query, _root, { id, version, accept, reason }, ctx) => {
      const why = accept ? null : parseInput(groundsInput, { reason: reason ?? '' }).reason;
      await answerEngagement(ctx, asId(id), version, accept, why);
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
