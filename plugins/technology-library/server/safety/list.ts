import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { SafetyEventRef } from './type.ts';

const SafetyEventPage = pageType('SafetyEvent', SafetyEventRef);

export interface SafetyWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  severity?: string | null | undefined;
  entryId?: string | null | undefined;
  adoptionId?: string | null | undefined;
}

/** The filter of list and export alike. */
export const safetyWhere = (wish: SafetyWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.stage ? { stage: wish.stage } : {},
    wish?.severity ? { severity: wish.severity } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
  ],
});

const SafetyEventFilter = builder.inputType('SafetyEventFilter', {
  description: 'Which events; all that is given must fit.',
  fields: (t) => ({ text: t.string(), stage: t.string(), severity: t.string(), entryId: t.id(), adoptionId: t.id() }),
});

builder.queryField('safetyEvents', (t) =>
  t.field({
    type: SafetyEventPage,
    description: 'Safety events reported to your association, or by your own site, newest first.',
    authScopes: { can: ['read', 'SafetyEvent'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: SafetyEventFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), safetyWhere(filter)] },
        find: (query) => ctx.db.safetyEvent.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.safetyEvent.count(query),
      }),
  }),
);

builder.queryField('safetyEvent', (t) =>
  t.prismaField({
    type: 'SafetyEvent',
    nullable: true,
    description: 'One event; null when there is none that you may read.',
    authScopes: { can: ['read', 'SafetyEvent'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.safetyEvent.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), { id: asId(id) }] } }),
  }),
);
