import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { AdoptionRequestRef, HolderConsentRef } from './type.ts';

const AdoptionRequestPage = pageType('AdoptionRequest', AdoptionRequestRef);
const HolderConsentPage = pageType('HolderConsent', HolderConsentRef);

const AdoptionRequestFilter = builder.inputType('AdoptionRequestFilter', {
  description: 'Which requests; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, technology or institution.' }),
    stage: t.string(),
    entryId: t.id(),
  }),
});

export interface RequestWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  entryId?: string | number | null | undefined;
}

/** The filter of list and export alike. */
export const requestsWhere = (wish: RequestWish | null | undefined) => ({
  AND: [wish?.stage ? { stage: wish.stage } : {}, wish?.entryId ? { entryId: asId(wish.entryId) } : {}, searchFilter(wish?.text)],
});

builder.queryField('adoptionRequests', (t) =>
  t.field({
    type: AdoptionRequestPage,
    description: 'Requests 引进申请 that your institution made or your association received, newest first.',
    authScopes: { can: ['read', 'AdoptionRequest'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: AdoptionRequestFilter }) },
    resolve: (_root, { page, filter }, ctx) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'AdoptionRequest'), requestsWhere(filter)] },
        find: (query) => ctx.db.adoptionRequest.findMany(query),
        count: (query) => ctx.db.adoptionRequest.count(query),
      }),
  }),
);

builder.queryField('adoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    nullable: true,
    description: 'One request; null when there is none that you may read.',
    authScopes: { can: ['read', 'AdoptionRequest'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.adoptionRequest.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'AdoptionRequest'), { id: asId(id) }] } }),
  }),
);

const HolderConsentFilter = builder.inputType('HolderConsentFilter', {
  description: 'Which questions to holders; all that is given must fit.',
  fields: (t) => ({ stage: t.string(), entryId: t.id(), requestId: t.id({ description: 'Of one request, for the association alone.' }) }),
});

export interface ConsentWish {
  stage?: string | null | undefined;
  entryId?: string | number | null | undefined;
  requestId?: string | number | null | undefined;
}

/** A holder is not told which request a question comes from, so it cannot look for it either. */
export const consentsWhere = (wish: ConsentWish | null | undefined, tenantId: string | null | undefined) => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.requestId ? { requestId: asId(wish.requestId), tenantId: tenantId ?? asId('') } : {},
  ],
});

builder.queryField('holderConsents', (t) =>
  t.field({
    type: HolderConsentPage,
    description: 'Questions to holders that your association asked or your organisation is to answer, newest first.',
    authScopes: { can: ['read', 'HolderConsent'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: HolderConsentFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'HolderConsent'), consentsWhere(filter, ctx.viewer.tenantId)] },
        find: (query) => ctx.db.holderConsent.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.holderConsent.count(query),
      }),
  }),
);

builder.queryField('holderConsent', (t) =>
  t.prismaField({
    type: 'HolderConsent',
    nullable: true,
    description: 'One question to a holder; null when there is none that you may read.',
    authScopes: { can: ['read', 'HolderConsent'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.holderConsent.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'HolderConsent'), { id: asId(id) }] } }),
  }),
);
