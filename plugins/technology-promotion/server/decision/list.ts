import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { DecisionRef, ObjectionRef, PublicNoticeRef } from './type.ts';

const DecisionPage = pageType('Decision', DecisionRef);
const PublicNoticePage = pageType('PublicNotice', PublicNoticeRef);
const ObjectionPage = pageType('Objection', ObjectionRef);

builder.queryField('decisions', (t) =>
  t.field({
    type: DecisionPage,
    description: 'Decisions of a call, newest first.',
    authScopes: { can: ['read', 'Decision'] },
    args: { page: t.arg({ type: pageArgs }), callId: t.arg.id({ required: true }), outcome: t.arg.string() },
    resolve: (_root, { page, callId, outcome }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Decision'), { callId: asId(callId) }, outcome ? { outcome } : {}] },
        find: (query) => ctx.db.decision.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.decision.count(query),
      }),
  }),
);

export interface NoticeWish {
  callId?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The filter of list and export alike. */
export const noticesWhere = ({ callId, stage }: NoticeWish) => ({
  AND: [callId ? { callId: asId(callId) } : {}, stage ? { stage } : {}],
});

builder.queryField('publicNotices', (t) =>
  t.field({
    type: PublicNoticePage,
    description: 'Public notices of your association, newest first.',
    authScopes: { can: ['read', 'PublicNotice'] },
    args: { page: t.arg({ type: pageArgs }), callId: t.arg.id(), stage: t.arg.string() },
    resolve: (_root, { page, callId, stage }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PublicNotice'), noticesWhere({ callId, stage })] },
        find: (query) => ctx.db.publicNotice.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.publicNotice.count(query),
      }),
  }),
);

builder.queryField('publicNotice', (t) =>
  t.prismaField({
    type: 'PublicNotice',
    nullable: true,
    description: 'One public notice; null when there is none that you may read.',
    authScopes: { can: ['read', 'PublicNotice'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.publicNotice.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PublicNotice'), { id: asId(id) }] } }),
  }),
);

const ObjectionFilter = builder.inputType('ObjectionFilter', {
  description: 'Which objections; all that is given must fit.',
  fields: (t) => ({ callId: t.id(), noticeId: t.id(), stage: t.string() }),
});

export interface ObjectionWish {
  callId?: string | null | undefined;
  noticeId?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The filter of list and export alike. */
export const objectionsWhere = (wish: ObjectionWish | null | undefined) => ({
  AND: [
    wish?.callId ? { notice: { is: { callId: asId(wish.callId) } } } : {},
    wish?.noticeId ? { noticeId: asId(wish.noticeId) } : {},
    wish?.stage ? { stage: wish.stage } : {},
  ],
});

builder.queryField('objections', (t) =>
  t.field({
    type: ObjectionPage,
    description: 'Objections to your public notices, newest first.',
    authScopes: { can: ['read', 'Objection'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ObjectionFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Objection'), objectionsWhere(filter)] },
        find: (query) => ctx.db.objection.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.objection.count(query),
      }),
  }),
);

builder.queryField('objection', (t) =>
  t.prismaField({
    type: 'Objection',
    nullable: true,
    description: 'One objection; null when there is none that you may read.',
    authScopes: { can: ['read', 'Objection'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.objection.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Objection'), { id: asId(id) }] } }),
  }),
);
