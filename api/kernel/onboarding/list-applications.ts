import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { ApplicationRef } from './application.ts';
import { applicationWhere } from './application-where.ts';

const ApplicationPage = pageType('Application', ApplicationRef);

const ApplicationFilter = builder.inputType('ApplicationFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({
    stage: t.string(),
    kind: t.string(),
    text: t.string({ description: 'Part of the name, the number or the credit code.' }),
  }),
});

builder.queryField('applications', (t) =>
  t.field({
    type: ApplicationPage,
    description: 'Applications to join the platform, newest first.',
    authScopes: { can: ['read', 'TenantApplication'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ApplicationFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: applicationWhere(ctx, filter),
        find: (query) =>
          ctx.db.tenantApplication.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.tenantApplication.count(query as never),
      }),
  }),
);

builder.queryField('application', (t) =>
  t.prismaField({
    type: ApplicationRef,
    nullable: true,
    description: 'One application; null when there is none for you.',
    authScopes: { can: ['read', 'TenantApplication'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.tenantApplication.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'TenantApplication'), { id: asId(id) }] } }),
  }),
);
