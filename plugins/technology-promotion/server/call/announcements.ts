import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { CallAnnouncementRef } from './type.ts';

const CallAnnouncementPage = pageType('CallAnnouncement', CallAnnouncementRef);

const CallAnnouncementFilter = builder.inputType('CallAnnouncementFilter', {
  description: 'Which announcements; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Part of title, number or association.' }),
    open: t.boolean({ description: 'Only those that take submissions now.' }),
  }),
});

builder.queryField('callAnnouncements', (t) =>
  t.field({
    type: CallAnnouncementPage,
    description: 'Calls announced to everybody or to your organisation 征集公告, newest first.',
    authScopes: { can: ['read', 'CallAnnouncement'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: CallAnnouncementFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'publishedAt', direction: 'desc' },
        where: {
          AND: [
            allowed(ctx, 'read', 'CallAnnouncement'),
            filter?.open ? { closedAt: null, opensAt: { lte: ctx.now() }, closesAt: { gte: ctx.now() } } : {},
            filter?.text
              ? { OR: (['title', 'number', 'organisationName'] as const).map((field) => ({ [field]: { contains: filter.text } })) }
              : {},
          ],
        },
        find: (query) => ctx.db.callAnnouncement.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.callAnnouncement.count(query),
      }),
  }),
);

builder.queryField('callAnnouncement', (t) =>
  t.prismaField({
    type: 'CallAnnouncement',
    nullable: true,
    description: 'One announced call; null when there is none for you.',
    authScopes: { can: ['read', 'CallAnnouncement'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.callAnnouncement.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'CallAnnouncement'), { id: asId(id) }] } }),
  }),
);
