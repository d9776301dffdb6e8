import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { SiteAdoptionRef } from './type.ts';

const SitePage = pageType('SiteAdoption', SiteAdoptionRef);

const SiteFilter = builder.inputType('SiteFilter', {
  description: 'Which sites; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name.' }),
    stage: t.string({ description: 'Its stage; MERGED for those that went into another, which stand in no stage any more.' }),
    projectId: t.id(),
    entryId: t.id(),
    province: t.string({ description: 'First two figures of the area code.' }),
    siteLevel: t.string(),
  }),
});

export interface SiteWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  projectId?: string | number | null | undefined;
  entryId?: string | number | null | undefined;
  province?: string | null | undefined;
  siteLevel?: string | null | undefined;
}

/** Of a whole area code its first two figures; what is no code is looked for as it is, and found nowhere. */
const provinceOf = (code: string): string => (/^\d{6}$/.test(code) ? code.slice(0, 2) : code);

/** The filter of list and export alike. */
export const sitesWhere = (wish: SiteWish | null | undefined): Prisma.SiteAdoptionWhereInput => ({
  AND: [
    !wish?.stage ? {} : wish.stage === 'MERGED' ? { mergedIntoId: { not: null } } : { stage: wish.stage, mergedIntoId: null },
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.province ? { areaCode: { startsWith: provinceOf(wish.province) } } : {},
    wish?.siteLevel ? { siteLevel: wish.siteLevel } : {},
    searchFilter(wish?.text),
  ],
});

/** As the association its own rows, as a site those about itself: a house may be both. */
const keptHere = (ctx: Context) => ({ tenantId: ctx.viewer.tenantId ?? asId('') });
export const aboutUs = (ctx: Context) => ({ siteId: ctx.viewer.tenantId ?? asId('') });

const siteList = (name: 'sites' | 'ourSites', description: string, side: (ctx: Context) => Prisma.SiteAdoptionWhereInput) =>
  builder.queryField(name, (t) =>
    t.field({
      type: SitePage,
      description,
      authScopes: { can: ['read', 'SiteAdoption'] },
      args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: SiteFilter }) },
      resolve: (_root, { page, filter }, ctx, info) =>
        keysetPage(page ?? {}, {
          sort: { field: 'createdAt', direction: 'desc' },
          where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), side(ctx), sitesWhere(filter)] },
          find: (query) =>
            ctx.db.siteAdoption.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
          count: (query) => ctx.db.siteAdoption.count(query),
        }),
    }),
  );

siteList('sites', 'Sites of your association, newest first.', keptHere);
siteList('ourSites', 'Technologies that your institution takes up, newest first.', aboutUs);

builder.queryField('site', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    nullable: true,
    description: 'One site; null when there is none that you may read.',
    authScopes: { can: ['read', 'SiteAdoption'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.siteAdoption.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } }),
  }),
);
