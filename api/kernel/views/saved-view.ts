import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';

export const SavedViewRef = builder.prismaObject('SavedView', {
  description: 'Filters of a list page that you gave a name. Yours alone.',
  fields: (t) => ({
    id: t.exposeID('id'),
    page: t.exposeString('page'),
    name: t.exposeString('name'),
    query: t.exposeString('query', { description: "The address bar's query of that page." }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.queryField('savedViews', (t) =>
  t.prismaField({
    type: ['SavedView'],
    description: 'Your saved views of one page, by name.',
    authScopes: { can: ['read', 'SavedView'] },
    args: { page: t.arg.string({ required: true }) },
    resolve: (query, _root, { page }, ctx) =>
      ctx.db.savedView.findMany({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'SavedView'), { page: page.replaceAll('\0', '') }] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
);
