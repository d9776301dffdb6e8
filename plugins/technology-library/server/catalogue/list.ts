import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { CatalogueEntryRef } from './type.ts';

const CataloguePage = pageType('CatalogueEntry', CatalogueEntryRef);

const CatalogueFilter = builder.inputType('CatalogueFilter', {
  description: 'Which published technologies; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, title, holder, summary or indications.' }),
    stage: t.string(),
    level: t.string(),
    subject: t.string(),
    setting: t.string({ description: 'Level of institution it suits: TERTIARY, SECONDARY, PRIMARY, OTHER' }),
    organisationId: t.id(),
  }),
});

type Maybe = string | null | undefined;

export interface CatalogueWish {
  text?: Maybe;
  stage?: Maybe;
  level?: Maybe;
  subject?: Maybe;
  setting?: Maybe;
  organisationId?: Maybe;
}

/** The filter of the signed-in list, its export and the public pages alike. */
export const catalogueWhere = (wish: CatalogueWish | null | undefined) => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.level ? { level: wish.level } : {},
    wish?.subject ? { subjects: { has: wish.subject } } : {},
    wish?.setting ? { content: { path: ['settings'], array_contains: [wish.setting] } } : {},
    wish?.organisationId ? { tenantId: asId(wish.organisationId) } : {},
    searchFilter(wish?.text),
  ],
});

builder.queryField('catalogueEntries', (t) =>
  t.field({
    type: CataloguePage,
    description: 'Published technologies of all associations, newest first.',
    authScopes: { can: ['read', 'CatalogueEntry'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: CatalogueFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'publishedAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'CatalogueEntry'), catalogueWhere(filter)] },
        find: (query) =>
          ctx.db.catalogueEntry.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.catalogueEntry.count(query),
      }),
  }),
);

builder.queryField('catalogueEntry', (t) =>
  t.prismaField({
    type: 'CatalogueEntry',
    nullable: true,
    description: 'One published technology; null when there is none.',
    authScopes: { can: ['read', 'CatalogueEntry'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.catalogueEntry.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'CatalogueEntry'), { id: asId(id) }] } }),
  }),
);
