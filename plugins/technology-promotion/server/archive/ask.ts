import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { RoundArchiveRef } from './type.ts';

export const MAKE_ARCHIVE = 'technology-promotion.make-archive';

/** Leaves the order; what is in it is read with her rights as they are when it is made. */
export const askArchive = async (ctx: Context, roundId: string): Promise<string> => {
  const round = await ctx.db.reviewRound.findFirst({ where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] } });
  const { userId } = ctx.viewer;
  // A program has no conflicts, so nothing would ever be left out for it.
  if (!round || !userId) throw new NotAllowedError();
  const { tenantId } = round;
  const under = { tenantId, roundId, requestedBy: userId, stage: { in: ['QUEUED', 'RUNNING'] } };
  if ((await ctx.db.roundArchive.count({ where: under })) > 0) throw new RuleError('ARCHIVE_UNDER_WAY', 'one is being made');
  const { id } = await ctx.db.roundArchive.create({ data: { tenantId, roundId, requestedBy: userId, locale: ctx.locale } });
  await ctx.enqueue({ job: MAKE_ARCHIVE, payload: { archiveId: id }, dedupeKey: `make-archive:${id}` });
  await ctx.audit('round.archive-asked', { on: ['ReviewRound', roundId], label: round.name, detail: { archiveId: id } });
  return id;
};

builder.mutationField('askRoundArchive', (t) =>
  t.prismaField({
    type: RoundArchiveRef,
    description: 'Asks for all papers of a round as one ZIP. It is made in the background; you are told when it is there.',
    authScopes: { can: ['create', 'RoundArchive'] },
    errors: { types: [RuleError] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { roundId }, ctx) => {
      const id = await askArchive(ctx, asId(roundId));
      return ctx.db.roundArchive.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'RoundArchive'), { id }] } });
    },
  }),
);
