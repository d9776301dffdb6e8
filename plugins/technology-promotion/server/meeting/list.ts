import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { MeetingRef } from './type.ts';

const MeetingPage = pageType('Meeting', MeetingRef);

export interface MeetingWish {
  callId?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The filter of list and export alike. */
export const meetingsWhere = ({ callId, stage }: MeetingWish) => ({
  AND: [callId ? { callId: asId(callId) } : {}, stage ? { stage } : {}],
});

const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Which meetings.',
  fields: (t) => ({ callId: t.id(), stage: t.string() }),
});

builder.queryField('meetings', (t) =>
  t.field({
    type: MeetingPage,
    description: 'Meetings of your association’s panels, the latest first.',
    authScopes: { can: ['update', 'Meeting'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: MeetingFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'startsAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'update', 'Meeting'), meetingsWhere(filter ?? {})] },
        find: (query) => ctx.db.meeting.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.meeting.count(query),
      }),
  }),
);

builder.queryField('meeting', (t) =>
  t.prismaField({
    type: 'Meeting',
    nullable: true,
    description: 'One meeting, for those who organise it; null when there is none.',
    authScopes: { can: ['update', 'Meeting'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.meeting.findFirst({ ...query, where: { AND: [allowed(ctx, 'update', 'Meeting'), { id: asId(id) }] } }),
  }),
);
