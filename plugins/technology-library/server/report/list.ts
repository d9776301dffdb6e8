import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { PromotionReportRef } from './type.ts';

const ReportPage = pageType('PromotionReport', PromotionReportRef);

export interface ReportWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  period?: string | null | undefined;
  year?: number | null | undefined;
  projectId?: string | null | undefined;
  /** Only those over all that the association promotes. */
  whole?: boolean | null | undefined;
}

/** The filter of list and export alike. What was discarded is shown to who asks for it. */
export const reportsWhere = (wish: ReportWish | null | undefined): Prisma.PromotionReportWhereInput => ({
  AND: [
    searchFilter(wish?.text),
    wish?.stage ? { stage: wish.stage } : { stage: { not: 'DISCARDED' } },
    wish?.period ? { period: wish.period } : {},
    wish?.year ? { startsOn: { gte: new Date(Date.UTC(wish.year, 0, 1)), lte: new Date(Date.UTC(wish.year, 11, 31)) } } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.whole ? { projectId: null } : {},
  ],
});

const PromotionReportFilter = builder.inputType('PromotionReportFilter', {
  description: 'Which reports; all that is given must fit.',
  fields: (t) => ({
    text: t.string(),
    stage: t.string(),
    period: t.string({ description: 'QUARTER, YEAR' }),
    year: t.int(),
    projectId: t.id(),
    whole: t.boolean({ description: 'Only those over all that the association promotes.' }),
  }),
});

builder.queryField('promotionReports', (t) =>
  t.field({
    type: ReportPage,
    description: 'Quarterly and annual reports of your association, the newest first.',
    authScopes: { can: ['read', 'PromotionReport'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PromotionReportFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'startsOn', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PromotionReport'), reportsWhere(filter)] },
        find: (query) => ctx.db.promotionReport.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.promotionReport.count(query),
      }),
  }),
);

builder.queryField('promotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    nullable: true,
    description: 'One report; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionReport'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.promotionReport.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id: asId(id) }] } }),
  }),
);
