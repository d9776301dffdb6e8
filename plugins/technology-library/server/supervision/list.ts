import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { due } from '../alert/due.ts';
import { FindingRef, SupervisionVisitRef } from './type.ts';

const VisitPage = pageType('SupervisionVisit', SupervisionVisitRef);
const FindingPage = pageType('Finding', FindingRef);

export interface VisitWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  projectId?: string | null | undefined;
  adoptionId?: string | null | undefined;
}

/** The filter of list and export alike. */
export const visitsWhere = (wish: VisitWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.stage ? { stage: wish.stage } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
  ],
});

const VisitFilter = builder.inputType('SupervisionVisitFilter', {
  description: 'Which visits; all that is given must fit.',
  fields: (t) => ({ text: t.string(), stage: t.string(), projectId: t.id(), adoptionId: t.id() }),
});

builder.queryField('supervisionVisits', (t) =>
  t.field({
    type: VisitPage,
    description: 'Supervision visits of your association, newest first.',
    authScopes: { can: ['read', 'SupervisionVisit'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: VisitFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), visitsWhere(filter)] },
        find: (query) => ctx.db.supervisionVisit.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.supervisionVisit.count(query),
      }),
  }),
);

builder.queryField('supervisionVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    nullable: true,
    description: 'One visit; null when there is none that you may read.',
    authScopes: { can: ['read', 'SupervisionVisit'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.supervisionVisit.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), { id: asId(id) }] } }),
  }),
);

export interface FindingWish {
  adoptionId?: string | null | undefined;
  stage?: string | null | undefined;
  severity?: string | null | undefined;
  overdue?: boolean | null | undefined;
}

/** The filter of list and export alike. Overdue is what is still the site's turn after its day. */
export const findingsWhere = (ctx: Context, wish: FindingWish | null | undefined) => ({
  AND: [
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
    wish?.stage ? { stage: wish.stage } : {},
    wish?.severity ? { severity: wish.severity } : {},
    wish?.overdue ? due.findingOverdue(todayIn(ctx.now())) : {},
  ],
});

const FindingFilter = builder.inputType('FindingFilter', {
  description: 'Which findings; all that is given must fit.',
  fields: (t) => ({
    adoptionId: t.id(),
    stage: t.string(),
    severity: t.string(),
    overdue: t.boolean({ description: 'Only those past their day.' }),
  }),
});

builder.queryField('findings', (t) =>
  t.field({
    type: FindingPage,
    description: 'Findings of your association’s visits, or those at your own site, newest first.',
    authScopes: { can: ['read', 'Finding'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: FindingFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Finding'), findingsWhere(ctx, filter)] },
        find: (query) => ctx.db.finding.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.finding.count(query),
      }),
  }),
);

builder.queryField('finding', (t) =>
  t.prismaField({
    type: 'Finding',
    nullable: true,
    description: 'One finding; null when there is none that you may read.',
    authScopes: { can: ['read', 'Finding'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.finding.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Finding'), { id: asId(id) }] } }),
  }),
);
