import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';

export const RoundArchiveRef = builder.prismaObject('RoundArchive', {
  description: 'All papers of a round as one ZIP 归档, as far as you may read them. Only who asked for it reads it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    stage: t.exposeString('stage', { description: 'QUEUED, RUNNING, DONE, FAILED' }),
    done: t.exposeInt('done', { description: 'Papers written so far.' }),
    total: t.exposeInt('total', { description: '0 until they are counted.' }),
    partial: t.exposeBoolean('partial', { description: 'Something of the round is kept from you and not in it.' }),
    fileId: t.exposeID('fileId', { nullable: true, description: 'To be had under /files/<id>.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

const RoundArchivePage = pageType('RoundArchive', RoundArchiveRef);

builder.queryField('roundArchives', (t) =>
  t.field({
    type: RoundArchivePage,
    description: 'Archives of a round that you asked for, newest first.',
    authScopes: { can: ['read', 'RoundArchive'] },
    args: { page: t.arg({ type: pageArgs }), roundId: t.arg.id({ required: true }) },
    resolve: (_root, { page, roundId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'RoundArchive'), { roundId: asId(roundId) }] },
        find: (query) => ctx.db.roundArchive.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.roundArchive.count(query),
      }),
  }),
);
