import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { MemberRef } from './member.ts';

const MemberPage = pageType('Member', MemberRef);

const MemberFilter = builder.inputType('MemberFilter', {
  fields: (t) => ({
    text: t.string({ description: 'Part of the name or e-mail.' }),
    status: t.string(),
    departmentId: t.id(),
  }),
});

builder.queryField('members', (t) =>
  t.field({
    type: MemberPage,
    description: 'People of your organisation, by name.',
    authScopes: { can: ['read', 'Member'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: MemberFilter }) },
    resolve: (_root, { page, filter }, ctx) =>
      keysetPage(page ?? {}, {
        sort: { field: 'name', direction: 'asc' },
        where: {
          AND: [
            allowed(ctx, 'read', 'Member'),
            filter?.status ? { status: filter.status } : {},
            filter?.departmentId ? { departmentId: filter.departmentId } : {},
            filter?.text
              ? { OR: [{ name: { contains: filter.text } }, { email: { contains: filter.text, mode: 'insensitive' } }] }
              : {},
          ],
        },
        find: (query) => ctx.db.member.findMany(query as never),
        count: (query) => ctx.db.member.count(query as never),
      }),
  }),
);
