import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { MemberRef } from './member.ts';
import { memberWhere } from './member-where.ts';

const MemberPage = pageType('Member', MemberRef);

const MemberFilter = builder.inputType('MemberFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name or e-mail.' }),
    status: t.string({ description: 'ACTIVE, DISABLED or REMOVED; without it removed people are left out.' }),
    departmentId: t.id(),
    roleId: t.id(),
  }),
});

builder.queryField('members', (t) =>
  t.field({
    type: MemberPage,
    description: 'People of your organisation, by name.',
    authScopes: { can: ['read', 'Member'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: MemberFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'name', direction: 'asc' },
        where: memberWhere(ctx, filter),
        find: (query) => ctx.db.member.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.member.count(query as never),
      }),
  }),
);

builder.queryField('member', (t) =>
  t.prismaField({
    type: 'Member',
    nullable: true,
    description: 'One person of your organisation; null when there is none for you.',
    authScopes: { can: ['read', 'Member'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.member.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Member'), { id: asId(id) }] } }),
  }),
);
