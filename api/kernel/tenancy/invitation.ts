import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '../ability/allowed.ts';
import { actionsOn } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { invitationState } from './invitation-state.ts';

export const InvitationRef = builder.prismaObject('Invitation', {
  description: 'An offer of membership, sent by mail.',
  fields: (t) => ({
    id: t.exposeID('id'),
    email: t.exposeString('email'),
    name: t.exposeString('name'),
    status: t.string({
      description: 'PENDING, ACCEPTED, REVOKED or LAPSED',
      select: { status: true, expiresAt: true },
      resolve: (invitation, _args, ctx) => invitationState(invitation, ctx.now()),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    roles: t.prismaField({
      type: ['Role'],
      description: 'Roles that come with it.',
      select: { roleIds: true },
      resolve: (query, { roleIds }, _args, ctx) =>
        ctx.db.role.findMany({
          ...query,
          where: { AND: [allowed(ctx, 'read', 'Role'), { id: { in: roleIds } }] },
          orderBy: { name: 'asc' },
        }),
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: resend, revoke.',
      select: { id: true, status: true },
      resolve: ({ id, status }, _args, ctx) => (status === 'PENDING' ? actionsOn(ctx, 'Invitation', { id }, ['resend', 'revoke']) : []),
    }),
  }),
});

const InvitationPage = pageType('Invitation', InvitationRef);

builder.queryField('invitations', (t) =>
  t.field({
    type: InvitationPage,
    description: 'Invitations of your organisation, newest first.',
    authScopes: { can: ['read', 'Invitation'] },
    args: { page: t.arg({ type: pageArgs }) },
    resolve: (_root, { page }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: allowed(ctx, 'read', 'Invitation'),
        find: (query) => ctx.db.invitation.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.invitation.count(query as never),
      }),
  }),
);
