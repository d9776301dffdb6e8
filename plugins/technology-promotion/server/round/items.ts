// The items of a round with the experts on each, as the managers of the round read them.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { fills } from './coverage.ts';
import { AssignmentRef } from './type.ts';

const itemSelect = {
  id: true,
  roundId: true,
  dossierId: true,
  revision: true,
  reviews: true,
  round: { select: { need: true } },
  dossier: { select: { title: true, number: true, track: true, applicantName: true, stage: true } },
} satisfies Prisma.RoundItemSelect;
export type ItemRow = Prisma.RoundItemGetPayload<{ select: typeof itemSelect }>;

const taskSelect = { dossierId: true, stage: true, review: { select: { stage: true } } } satisfies Prisma.AssignmentSelect;
interface Item extends ItemRow {
  filled: number;
  submitted: number;
}

/** Counts for the rows of one answer in one query. */
export const withCoverage = async (ctx: Context, rows: readonly ItemRow[]): Promise<Item[]> => {
  const tasks = await ctx.db.assignment.findMany({
    where: {
      AND: [
        allowed(ctx, 'update', 'Assignment'),
        { roundId: { in: [...new Set(rows.map(({ roundId }) => roundId))] }, dossierId: { in: rows.map(({ dossierId }) => dossierId) } },
      ],
    },
    select: { ...taskSelect, roundId: true },
  });
  const by = Map.groupBy(tasks.filter(fills), ({ roundId, dossierId }) => `${roundId}:${dossierId}`);
  return rows.map((row) => {
    const mine = by.get(`${row.roundId}:${row.dossierId}`) ?? [];
    return { ...row, filled: mine.length, submitted: mine.filter(({ stage }) => stage === 'SUBMITTED').length };
  });
};

export const findItems = async (ctx: Context, query: object): Promise<Item[]> =>
  withCoverage(ctx, await ctx.db.roundItem.findMany({ ...query, select: itemSelect }));

const ReviewItemRef = builder.objectRef<Item>('ReviewRoundItem').implement({
  description: 'A dossier in a round, with how far it has been assigned and reviewed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    dossierId: t.exposeID('dossierId'),
    title: t.string({ resolve: ({ dossier }) => dossier.title }),
    number: t.string({ resolve: ({ dossier }) => dossier.number }),
    track: t.string({ resolve: ({ dossier }) => dossier.track, description: 'Key of its subject track.' }),
    applicantName: t.string({ resolve: ({ dossier }) => dossier.applicantName }),
    dossierStage: t.string({ resolve: ({ dossier }) => dossier.stage }),
    revision: t.exposeInt('revision', { description: 'The revision before the experts.' }),
    need: t.int({ resolve: ({ round }) => round.need }),
    filled: t.exposeInt('filled', { description: 'Places that have an expert.' }),
    submitted: t.exposeInt('submitted', { description: 'Of these, reviews handed in.' }),
    tasks: t.field({
      type: [AssignmentRef],
      resolve: ({ roundId, dossierId }, _args, ctx, info) =>
        ctx.db.assignment.findMany({
          ...queryFromInfo({ context: ctx, info }),
          where: { AND: [allowed(ctx, 'update', 'Assignment'), { roundId, dossierId }] },
          orderBy: [{ alias: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
});

const ReviewItemPage = pageType('ReviewRoundItem', ReviewItemRef);
const ItemFilter = builder.inputType('ReviewRoundItemFilter', {
  description: 'Which items of a round; all that is given must fit.',
  fields: (t) => ({ roundId: t.id({ required: true }), text: t.string(), track: t.string() }),
});

export interface ItemWish {
  roundId: string;
  text?: string | null | undefined;
  track?: string | null | undefined;
}
export const itemsWhere = (wish: ItemWish) => ({
  roundId: asId(wish.roundId),
  dossier: { is: { ...(wish.track ? { track: wish.track } : {}), ...searchFilter(wish.text) } },
});

builder.queryField('reviewRoundItems', (t) =>
  t.field({
    type: ReviewItemPage,
    description: 'Items of a round.',
    authScopes: { can: ['update', 'Assignment'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ItemFilter, required: true }) },
    resolve: (_root, { page, filter }, ctx) =>
      keysetPage(page ?? {}, {
        sort: { field: 'id', direction: 'asc' },
        where: { AND: [allowed(ctx, 'read', 'RoundItem'), itemsWhere(filter)] },
        find: (query) => findItems(ctx, query),
        count: (query) => ctx.db.roundItem.count(query),
      }),
  }),
);
