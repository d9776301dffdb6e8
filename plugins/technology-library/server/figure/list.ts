import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { IndicatorRef, IndicatorValueRef } from './type.ts';

const IndicatorPage = pageType('Indicator', IndicatorRef);
const FigurePage = pageType('IndicatorValue', IndicatorValueRef);

builder.queryField('indicators', (t) =>
  t.field({
    type: IndicatorPage,
    description: 'Indicators of a project, in the order they were set.',
    authScopes: { can: ['read', 'Indicator'] },
    args: { page: t.arg({ type: pageArgs }), projectId: t.arg.id({ required: true }) },
    resolve: (_root, { page, projectId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'asc' },
        where: { AND: [allowed(ctx, 'read', 'Indicator'), { projectId: asId(projectId) }] },
        find: (query) => ctx.db.indicator.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.indicator.count(query),
      }),
  }),
);

export interface FigureWish {
  projectId?: string | null | undefined;
  indicatorId?: string | null | undefined;
  adoptionId?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The filter of list and export alike. */
export const figuresWhere = (wish: FigureWish | null | undefined) => ({
  AND: [
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.indicatorId ? { indicatorId: asId(wish.indicatorId) } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
    wish?.stage ? { stage: wish.stage } : {},
  ],
});

const FigureFilter = builder.inputType('FigureFilter', {
  description: 'Which figures; all that is given must fit.',
  fields: (t) => ({ projectId: t.id(), indicatorId: t.id(), adoptionId: t.id({ description: 'The site asked.' }), stage: t.string() }),
});

builder.queryField('figures', (t) =>
  t.field({
    type: FigurePage,
    description: 'Figures asked of the sites of your association, or of your own site, latest due first.',
    authScopes: { can: ['read', 'IndicatorValue'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: FigureFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'dueOn', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'IndicatorValue'), figuresWhere(filter)] },
        find: (query) => ctx.db.indicatorValue.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.indicatorValue.count(query),
      }),
  }),
);
