import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { ReportExtractRef } from './type.ts';

const ExtractPage = pageType('ReportExtract', ReportExtractRef);

export interface ExtractWish {
  text?: string | null | undefined;
  period?: string | null | undefined;
}

/** The filter of list and export alike. */
export const extractsWhere = (wish: ExtractWish | null | undefined): Prisma.ReportExtractWhereInput => ({
  AND: [searchFilter(wish?.text), wish?.period ? { period: wish.period } : {}],
});

const ReportExtractFilter = builder.inputType('ReportExtractFilter', {
  description: 'Which extracts; all that is given must fit.',
  fields: (t) => ({ text: t.string(), period: t.string({ description: 'QUARTER, YEAR' }) }),
});

builder.queryField('reportExtracts', (t) =>
  t.field({
    type: ExtractPage,
    description: 'Extracts of reports that your organisation was given or gave, newest first.',
    authScopes: { can: ['read', 'ReportExtract'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ReportExtractFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'ReportExtract'), extractsWhere(filter)] },
        find: (query) => ctx.db.reportExtract.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.reportExtract.count(query),
      }),
  }),
);

builder.queryField('reportExtract', (t) =>
  t.prismaField({
    type: 'ReportExtract',
    nullable: true,
    description: 'One extract; null when there is none that you may read.',
    authScopes: { can: ['read', 'ReportExtract'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.reportExtract.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'ReportExtract'), { id: asId(id) }] } }),
  }),
);
