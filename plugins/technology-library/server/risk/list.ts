import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { RiskRef } from './type.ts';

const RiskPage = pageType('Risk', RiskRef);

export interface RiskWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  category?: string | null | undefined;
  treatment?: string | null | undefined;
  entryId?: string | null | undefined;
  projectId?: string | null | undefined;
  adoptionId?: string | null | undefined;
  /** Both together: one cell of the matrix. */
  residualLikelihood?: number | null | undefined;
  residualImpact?: number | null | undefined;
  escalated?: boolean | null | undefined;
}

const given = (key: string, value: string | number | null | undefined) => (value ? { [key]: value } : {});

/** The filter of list, matrix and export alike. */
export const risksWhere = (wish: RiskWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    given('stage', wish?.stage),
    given('category', wish?.category),
    given('treatment', wish?.treatment),
    given('entryId', wish?.entryId && asId(wish.entryId)),
    given('projectId', wish?.projectId && asId(wish.projectId)),
    given('adoptionId', wish?.adoptionId && asId(wish.adoptionId)),
    given('residualLikelihood', wish?.residualLikelihood),
    given('residualImpact', wish?.residualImpact),
    // The matrix counts open risks only, and its cells lead here.
    wish?.residualLikelihood && wish?.residualImpact ? { stage: { not: 'CLOSED' } } : {},
    wish?.escalated ? { escalatedAt: { not: null }, stage: { not: 'CLOSED' } } : {},
  ],
});

export const RiskFilter = builder.inputType('RiskFilter', {
  description: 'Which risks; all that is given must fit.',
  fields: (t) => ({
    text: t.string(),
    stage: t.string(),
    category: t.string(),
    treatment: t.string(),
    entryId: t.id(),
    projectId: t.id(),
    adoptionId: t.id(),
    residualLikelihood: t.int(),
    residualImpact: t.int(),
    escalated: t.boolean({ description: 'Only those that the administrators look at.' }),
  }),
});

const sorts = ['residualScore', 'nextReviewOn', 'createdAt'] as const;
const sortOf = (wish: string | null | undefined) => {
  const field = sorts.find((one) => one === wish?.replace('-', ''));
  return field && wish ? { field, direction: wish.startsWith('-') ? ('desc' as const) : ('asc' as const) } : null;
};

builder.queryField('risks', (t) =>
  t.field({
    type: RiskPage,
    description: 'Risks of your association, the highest first.',
    authScopes: { can: ['read', 'Risk'] },
    args: {
      page: t.arg({ type: pageArgs }),
      filter: t.arg({ type: RiskFilter }),
      sort: t.arg.string({ description: 'residualScore, nextReviewOn or createdAt, with a minus for descending.' }),
    },
    resolve: (_root, { page, filter, sort }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: sortOf(sort) ?? { field: 'residualScore', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Risk'), risksWhere(filter)] },
        find: (query) => ctx.db.risk.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.risk.count(query),
      }),
  }),
);

builder.queryField('risk', (t) =>
  t.prismaField({
    type: 'Risk',
    nullable: true,
    description: 'One risk; null when there is none that you may read.',
    authScopes: { can: ['read', 'Risk'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.risk.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Risk'), { id: asId(id) }] } }),
  }),
);
