import { withScope } from '@xinglin/prisma';
import { builder } from '../builder.ts';
import { type OpenInvitation, openInvitation } from './open-invitation.ts';

const OfferRef = builder.objectRef<OpenInvitation>('InvitationOffer').implement({
  description: 'An invitation as its recipient sees it through the link in her mail.',
  fields: (t) => ({
    organisationName: t.string({ resolve: ({ organisation }) => organisation.name }),
    organisationKind: t.string({ resolve: ({ organisation }) => organisation.kind }),
    email: t.string({ resolve: ({ invitation }) => invitation.email }),
    name: t.string({ resolve: ({ invitation }) => invitation.name }),
    expiresAt: t.field({ type: 'DateTime', resolve: ({ invitation }) => invitation.expiresAt }),
    hasAccount: t.exposeBoolean('hasAccount', { description: 'The address has an account: sign in with it, then accept.' }),
  }),
});

builder.queryField('invitationByToken', (t) =>
  t.field({
    type: OfferRef,
    nullable: true,
    description: 'The invitation that a link leads to; null when it leads nowhere, never did, or no longer.',
    authScopes: { public: true },
    args: { token: t.arg.string({ required: true }) },
    resolve: (_root, { token }, ctx) => openInvitation(ctx, token, withScope),
  }),
);
