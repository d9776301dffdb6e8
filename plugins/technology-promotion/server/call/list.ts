import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { CallInvitationRef, CallRef } from './type.ts';

const CallPage = pageType('Call', CallRef);
const CallInvitationPage = pageType('CallInvitation', CallInvitationRef);

const CallFilter = builder.inputType('CallFilter', {
  description: 'Which calls; all that is given must fit.',
  fields: (t) => ({ text: t.string({ description: 'Words of number or title.' }), stage: t.string(), channel: t.string() }),
});

export interface CallWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  channel?: string | null | undefined;
}

/** The filter of list and export alike. */
export const callsWhere = (wish: CallWish | null | undefined) => ({
  AND: [wish?.stage ? { stage: wish.stage } : {}, wish?.channel ? { channels: { has: wish.channel } } : {}, searchFilter(wish?.text)],
});

builder.queryField('calls', (t) =>
  t.field({
    type: CallPage,
    description: 'Calls of your association, newest first.',
    authScopes: { can: ['read', 'Call'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: CallFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Call'), callsWhere(filter)] },
        find: (query) =>
          ctx.db.call.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.call.count(query),
      }),
  }),
);

builder.queryField('call', (t) =>
  t.prismaField({
    type: 'Call',
    nullable: true,
    description: 'One call; null when there is none that you may read.',
    authScopes: { can: ['read', 'Call'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.call.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Call'), { id: asId(id) }] } }),
  }),
);

builder.queryField('callInvitations', (t) =>
  t.field({
    type: CallInvitationPage,
    description: 'Letters of a call that your association sent; without a call, letters that your organisation received.',
    authScopes: { can: ['read', 'CallInvitation'] },
    args: { page: t.arg({ type: pageArgs }), callId: t.arg.id() },
    resolve: (_root, { page, callId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'sentAt', direction: 'desc' },
        where: {
          AND: [allowed(ctx, 'read', 'CallInvitation'), callId ? { callId: asId(callId) } : { granteeId: ctx.viewer.tenantId ?? asId('') }],
        },
        find: (query) => ctx.db.callInvitation.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.callInvitation.count(query),
      }),
  }),
);
