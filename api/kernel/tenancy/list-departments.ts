import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';

builder.queryField('departments', (t) =>
  t.prismaField({
    type: ['Department'],
    description: 'All departments of your organisation, by name; `parentId` makes the tree.',
    authScopes: { can: ['read', 'Department'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.department.findMany({
        ...query,
        where: allowed(ctx, 'read', 'Department'),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 500,
      }),
  }),
);
