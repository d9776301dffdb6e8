import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { MemoRef } from './type.ts';

const MemoPage = pageType('Memo', MemoRef);

const MemoFilter = builder.inputType('MemoFilter', {
  description: 'Which memos.',
  fields: (t) => ({ text: t.string({ description: 'Part of the title.' }), stage: t.string() }),
});

builder.queryField('memos', (t) =>
  t.field({
    type: MemoPage,
    description: 'Memos of your organisation and those shown to it, newest first.',
    authScopes: { can: ['read', 'Memo'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: MemoFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: {
          AND: [
            allowed(ctx, 'read', 'Memo'),
            filter?.stage ? { stage: filter.stage } : {},
            filter?.text ? { title: { contains: filter.text } } : {},
          ],
        },
        find: (query) => ctx.db.memo.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.memo.count(query),
      }),
  }),
);

builder.queryField('memo', (t) =>
  t.prismaField({
    type: 'Memo',
    nullable: true,
    description: 'One memo; null when there is none that you may read.',
    authScopes: { can: ['read', 'Memo'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.memo.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Memo'), { id: asId(id) }] } }),
  }),
);
