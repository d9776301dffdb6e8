import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { groundsInput } from '../../../shared/review-input.ts';
import { readDetailedStanding, type Standing, type WholeItem } from './read-standing.ts';
import { type Severity, severityOf } from './severity-of.ts';

/** Everything the figures rest on, in one order: who computes it again from these gets the same hash and the same result. */
const inputsOf = async (ctx: Context, { round, items }: Standing) => {
  const where = { tenantId: round.tenantId, roundId: round.id };
  const reviews = await ctx.db.review.findMany({
    where: { ...where, stage: { in: ['SUBMITTED', 'VOID'] } },
    select: {
      ...{ id: true, dossierId: true, userId: true, revision: true, confirmedFor: true, formId: true, stage: true, scores: true },
      ...{ vetoes: true, opinion: true, voidReason: true },
    },
    orderBy: { id: 'asc' },
  });
  const formIds = [...new Set(reviews.map(({ formId }) => formId))];
  const forms = await ctx.db.formVersion.findMany({
    where: { tenantId: round.tenantId, id: { in: formIds } },
    select: { id: true, number: true, definition: true },
    orderBy: { id: 'asc' },
  });
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    policy: round.policy,
    places: round.places,
    items: items
      .map(({ dossierId, revision, chairOrder }) => ({ dossierId, revision, chairOrder }))
      .sort((a, b) => order(a.dossierId, b.dossierId)),
    reviews,
    forms,
    rankings: round.rankings.map(({ userId, order: given }) => ({ userId, order: given })).sort((a, b) => order(a.userId, b.userId)),
  };
};

const resultOf = ({ items, ranking, cut, round }: Standing<WholeItem>, { model, adjusted }: Severity) => ({
  items: items.map(({ dossierId, number, title, figures, mixed, approvals }) => {
    const place = ranking.ranked.find(({ itemId }) => itemId === dossierId);
    const apart = ranking.apart.find(({ itemId }) => itemId === dossierId);
    return {
      ...{ dossierId, number, title, mixed, approvals, n: figures.n, vetoes: figures.vetoedBy, figures: figures.figures },
      ...{ rank: place?.rank ?? null, partedBy: place?.partedBy ?? [], apart: apart?.reason ?? null },
      ...{ adjustedRank: adjusted.get(dossierId)?.adjustedRank ?? null, adjustedMean: adjusted.get(dossierId)?.adjustedMean ?? null },
    };
  }),
  cut,
  tieDecision: round.tieDecision,
  severity: model,
});

/** Keeps all figures of this moment for good; the database lets nobody change them. */
export const takeSnapshot = async (ctx: Context, roundId: string, reason: string): Promise<string> =>
  writeSnapshot(ctx, await readDetailedStanding(ctx, 'read', roundId), reason, ctx.viewer.userId ?? '');

/** The row itself, for whoever was found to be allowed. */
export const writeSnapshot = async (ctx: Context, standing: Standing<WholeItem>, reason: string, takenBy: string): Promise<string> => {
  const { id: roundId, tenantId, policy } = standing.round;
  // Held until the commit, so that two snapshots never take the same number.
  await ctx.db.reviewRound.updateMany({ where: { tenantId, id: roundId }, data: { updatedAt: ctx.now() } });
  const last = await ctx.db.scoreSnapshot.findFirst({
    where: { tenantId, roundId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const inputHash = contentHash(JSON.parse(JSON.stringify(await inputsOf(ctx, standing))));
  const result = JSON.parse(JSON.stringify(resultOf(standing, await severityOf(ctx, standing)))) as object;
  const { id } = await ctx.db.scoreSnapshot.create({
    data: {
      tenantId,
      roundId,
      number,
      reason,
      policy: policy as object,
      inputHash,
      result,
      takenBy,
      takenAt: ctx.now(),
    },
  });
  await ctx.audit('round.snapshot-taken', { on: ['ReviewRound', roundId], detail: { number, inputHash } });
  return id;
};

/** Whoever must keep away from one of its items is shown no result: figures of the rest would tell its place. */
const mayRead = async (ctx: Context, { tenantId, roundId }: { tenantId: string; roundId: string }): Promise<boolean> =>
  (await ctx.db.conflict.count({
    where: { tenantId, userId: ctx.viewer.userId ?? NOBODY, state: 'CONFIRMED', dossier: { is: { items: { some: { roundId } } } } },
  })) === 0;

const SnapshotRef = builder.prismaObject('ScoreSnapshot', {
  description: 'All figures of a round at a moment 评分汇总快照. Never changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    number: t.exposeInt('number'),
    reason: t.exposeString('reason'),
    inputHash: t.exposeString('inputHash', { description: 'Of everything it was computed from.' }),
    takenAt: t.expose('takenAt', { type: 'DateTime' }),
    result: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Null for somebody from whom an item of the round is kept.',
      select: { result: true, tenantId: true, roundId: true },
      resolve: async (row, _args, ctx) => ((await mayRead(ctx, row)) ? row.result : null),
    }),
  }),
});
const SnapshotPage = pageType('ScoreSnapshot', SnapshotRef);

builder.queryField('scoreSnapshots', (t) =>
  t.field({
    type: SnapshotPage,
    description: 'Snapshots of a round, newest first.',
    authScopes: { can: ['read', 'ScoreSnapshot'] },
    args: { page: t.arg({ type: pageArgs }), roundId: t.arg.id({ required: true }) },
    resolve: (_root, { page, roundId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'takenAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'ScoreSnapshot'), { roundId: asId(roundId) }] },
        find: (query) => ctx.db.scoreSnapshot.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.scoreSnapshot.count(query),
      }),
  }),
);

builder.mutationField('takeScoreSnapshot', (t) =>
  t.prismaField({
    type: SnapshotRef,
    description: 'Keeps all figures of a round as they are now.',
    authScopes: { can: ['create', 'ScoreSnapshot'] },
    errors: { types: [] },
    args: { roundId: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { roundId, reason }, ctx) => {
      const id = await takeSnapshot(ctx, asId(roundId), parseInput(groundsInput, { reason }).reason);
      return ctx.db.scoreSnapshot.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
