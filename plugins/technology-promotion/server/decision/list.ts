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

builder.queryField('publicNotices', (t) =>
  t.field({
    type: PublicNoticePage,
    description: 'Public notices of your association, newest first.',
    authScopes: { can: ['read', 'PublicNotice'] },
    args: { page: t.arg({ type: pageArgs }), callId: t.arg.id(), stage: t.arg.string() },
    resolve: (_root, { page, callId, stage }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PublicNotice'), callId ? { callId: asId(callId) } : {}, stage ? { stage } : {}] },
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

builder.queryField('objections', (t) =>
  t.field({
    type: ObjectionPage,
    description: 'Objections to your public notices, newest first.',
    authScopes: { can: ['read', 'Objection'] },
    args: { page: t.arg({ type: pageArgs }), noticeId: t.arg.id(), stage: t.arg.string() },
    resolve: (_root, { page, noticeId, stage }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Objection'), noticeId ? { noticeId: asId(noticeId) } : {}, stage ? { stage } : {}] },
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
