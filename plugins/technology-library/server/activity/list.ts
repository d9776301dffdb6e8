import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { ActivityRef, ParticipationRef } from './type.ts';

const ActivityPage = pageType('Activity', ActivityRef);
const ParticipationPage = pageType('Participation', ParticipationRef);

const ActivityFilter = builder.inputType('ActivityFilter', {
  description: 'Which activities; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number or title.' }),
    stage: t.string(),
    method: t.string({ description: 'Any of the methods it counts for.' }),
    projectId: t.id(),
    adoptionId: t.id({ description: 'A site that takes part.' }),
  }),
});

export interface ActivityWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  method?: string | null | undefined;
  projectId?: string | number | null | undefined;
  adoptionId?: string | number | null | undefined;
}

/** The filter of list and export alike. */
export const activitiesWhere = (wish: ActivityWish | null | undefined): Prisma.ActivityWhereInput => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.method ? { methods: { has: wish.method } } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.adoptionId ? { sites: { some: { adoptionId: asId(wish.adoptionId) } } } : {},
    searchFilter(wish?.text),
  ],
});

const runHere = (ctx: Context) => ({ tenantId: ctx.viewer.tenantId ?? asId('') });
export const withUs = (ctx: Context) => ({ sites: { some: { siteId: ctx.viewer.tenantId ?? asId('') } } });

const activityList = (name: 'activities' | 'ourActivities', description: string, side: (ctx: Context) => Prisma.ActivityWhereInput) =>
  builder.queryField(name, (t) =>
    t.field({
      type: ActivityPage,
      description,
      authScopes: { can: ['read', 'Activity'] },
      args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ActivityFilter }) },
      resolve: (_root, { page, filter }, ctx, info) =>
        keysetPage(page ?? {}, {
          sort: { field: 'createdAt', direction: 'desc' },
          where: { AND: [allowed(ctx, 'read', 'Activity'), side(ctx), activitiesWhere(filter)] },
          find: (query) => ctx.db.activity.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
          count: (query) => ctx.db.activity.count(query),
        }),
    }),
  );

activityList('activities', 'Activities of your association, newest first.', runHere);
activityList('ourActivities', 'Activities in which your institution takes part, newest first.', withUs);

builder.queryField('activity', (t) =>
  t.prismaField({
    type: 'Activity',
    nullable: true,
    description: 'One activity; null when there is none that you may read.',
    authScopes: { can: ['read', 'Activity'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.activity.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(id) }] } }),
  }),
);

builder.queryField('activitySession', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    nullable: true,
    description: 'One session; null when there is none that you may read.',
    authScopes: { can: ['read', 'ActivitySession'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.activitySession.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: asId(id) }] } }),
  }),
);

builder.queryField('participations', (t) =>
  t.field({
    type: ParticipationPage,
    description: 'People at a session, the last to come first.',
    authScopes: { can: ['read', 'Participation'] },
    args: { page: t.arg({ type: pageArgs }), sessionId: t.arg.id({ required: true }) },
    resolve: (_root, { page, sessionId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'signedInAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Participation'), { sessionId: asId(sessionId) }] },
        find: (query) => ctx.db.participation.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.participation.count(query),
      }),
  }),
);
