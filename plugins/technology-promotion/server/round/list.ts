import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { AssignmentRunRef } from './run-type.ts';
import { AssignmentRef, ReviewRoundRef } from './type.ts';

const ReviewRoundPage = pageType('ReviewRound', ReviewRoundRef);
const AssignmentPage = pageType('Assignment', AssignmentRef);
const AssignmentRunPage = pageType('AssignmentRun', AssignmentRunRef);

const ReviewRoundFilter = builder.inputType('ReviewRoundFilter', {
  description: 'Which rounds; all that is given must fit.',
  fields: (t) => ({ text: t.string({ description: 'Part of the name of the round or of its call.' }), callId: t.id(), stage: t.string() }),
});

export interface RoundWish {
  text?: string | null | undefined;
  callId?: string | null | undefined;
  stage?: string | null | undefined;
}
/** The filter of list and export alike. */
export const roundsWhere = (wish: RoundWish | null | undefined) => ({
  ...(wish?.callId ? { callId: asId(wish.callId) } : {}),
  ...(wish?.stage ? { stage: wish.stage } : {}),
  ...(wish?.text ? { OR: [{ name: { contains: wish.text } }, { call: { is: searchFilter(wish.text) } }] } : {}),
});

builder.queryField('reviewRounds', (t) =>
  t.field({
    type: ReviewRoundPage,
    description: 'Rounds of a call, or of all calls, newest first.',
    authScopes: { can: ['read', 'ReviewRound'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ReviewRoundFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'ReviewRound'), roundsWhere(filter)] },
        find: (query) => ctx.db.reviewRound.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.reviewRound.count(query),
      }),
  }),
);

builder.queryField('reviewRound', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    nullable: true,
    description: 'One round; null when there is none that you may read.',
    authScopes: { can: ['read', 'ReviewRound'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.reviewRound.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: asId(id) }] } }),
  }),
);

const AssignmentFilter = builder.inputType('AssignmentFilter', {
  description: 'Which tasks of a round; all that is given must fit.',
  fields: (t) => ({ roundId: t.id({ required: true }), stage: t.string(), dossierId: t.id(), expertId: t.id() }),
});

export interface AssignmentWish {
  roundId: string;
  stage?: string | null | undefined;
  dossierId?: string | null | undefined;
  expertId?: string | null | undefined;
}
/** The filter of list and export alike. */
export const assignmentsWhere = (wish: AssignmentWish) => ({
  roundId: asId(wish.roundId),
  ...(wish.stage ? { stage: wish.stage } : {}),
  ...(wish.dossierId ? { dossierId: asId(wish.dossierId) } : {}),
  ...(wish.expertId ? { expertId: asId(wish.expertId) } : {}),
});

builder.queryField('assignments', (t) =>
  t.field({
    type: AssignmentPage,
    description: 'Tasks of a round, newest first.',
    authScopes: { can: ['update', 'Assignment'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: AssignmentFilter, required: true }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'update', 'Assignment'), assignmentsWhere(filter)] },
        find: (query) => ctx.db.assignment.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.assignment.count(query),
      }),
  }),
);

builder.queryField('assignmentRuns', (t) =>
  t.field({
    type: AssignmentRunPage,
    description: 'Computations of a round, newest first.',
    authScopes: { can: ['read', 'AssignmentRun'] },
    args: { page: t.arg({ type: pageArgs }), roundId: t.arg.id({ required: true }) },
    resolve: (_root, { page, roundId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'AssignmentRun'), { roundId: asId(roundId) }] },
        find: (query) => ctx.db.assignmentRun.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.assignmentRun.count(query),
      }),
  }),
);

builder.queryField('assignmentRun', (t) =>
  t.prismaField({
    type: AssignmentRunRef,
    nullable: true,
    description: 'One computation; null when there is none that you may read.',
    authScopes: { can: ['read', 'AssignmentRun'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.assignmentRun.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'AssignmentRun'), { id: asId(id) }] } }),
  }),
);
