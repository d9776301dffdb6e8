import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { SustainedClaimRef } from './type.ts';

const SustainedClaimPage = pageType('SustainedClaim', SustainedClaimRef);

const SustainedClaimFilter = builder.inputType('SustainedClaimFilter', {
  description: 'Which claims; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the site or the technology.' }),
    stage: t.string(),
    adoptionId: t.id(),
    projectId: t.id(),
  }),
});

export interface ClaimWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  adoptionId?: string | number | null | undefined;
  projectId?: string | number | null | undefined;
}

/** The filter of list and export alike. */
export const claimsWhere = (wish: ClaimWish | null | undefined): Prisma.SustainedClaimWhereInput => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
    wish?.projectId ? { adoption: { is: { projectId: asId(wish.projectId) } } } : {},
    wish?.text ? { adoption: { is: searchFilter(wish.text) } } : {},
  ],
});

builder.queryField('sustainedClaims', (t) =>
  t.field({
    type: SustainedClaimPage,
    description: 'What sites of your association, or your own institution, showed of sustained use, newest first.',
    authScopes: { can: ['read', 'SustainedClaim'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: SustainedClaimFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), claimsWhere(filter)] },
        find: (query) => ctx.db.sustainedClaim.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.sustainedClaim.count(query),
      }),
  }),
);
