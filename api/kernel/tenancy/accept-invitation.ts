import { builder } from '../builder.ts';
import { asScope, type Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { createAccount } from '../identity/create-account.ts';
import { acceptanceInput } from '../shared/member-input.ts';
import { joinOrganisation } from './join-organisation.ts';
import { type OpenInvitation, openInvitation } from './open-invitation.ts';

interface Acceptance {
  organisationId: string;
  organisationName: string;
  newAccount: boolean;
}

const AcceptanceRef = builder.objectRef<Acceptance>('AcceptedInvitation').implement({
  description: 'A membership just taken up.',
  fields: (t) => ({
    organisationId: t.exposeID('organisationId'),
    organisationName: t.exposeString('organisationName'),
    newAccount: t.exposeBoolean('newAccount', { description: 'An account was made; sign in with the password chosen.' }),
  }),
});

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  fields: (t) => ({
    token: t.string({ required: true, description: 'From the link in the mail.' }),
    name: t.string({ description: 'For a new account.' }),
    password: t.string({ description: 'For a new account.' }),
  }),
});

/** The account that takes up the offer: the one signed in, or a new one for the address the mail went to. */
const accountFor = async (
  ctx: Context,
  offer: OpenInvitation,
  input: { name?: string | null; password?: string | null },
): Promise<string> => {
  const { email } = offer.invitation;
  const { userId } = ctx.viewer;
  if (userId) {
    const user = await asScope(ctx, { kind: 'identity', userId }, ({ db }) =>
      db.user.findUnique({ where: { id: userId }, select: { email: true } }),
    );
    if (user?.email !== email)
      throw new RuleError('INVITATION_OTHER_EMAIL', 'the invitation went to another address than that of your account');
    return userId;
  }
  if (offer.hasAccount) throw new RuleError('SIGN_IN_FIRST', 'the address has an account: sign in with it, then accept');
  const { name, password } = parseInput(acceptanceInput, { name: input.name ?? offer.invitation.name, password: input.password ?? '' });
  return createAccount(ctx, { email, name, password, locale: ctx.locale });
};

export const acceptInvitation = async (
  ctx: Context,
  input: { token: string; name?: string | null; password?: string | null },
): Promise<Acceptance> => {
  if (ctx.viewer.kind === 'program') throw new NotAllowedError();
  const offer = await openInvitation(ctx, input.token, (scope, work) => asScope(ctx, scope, work));
  if (!offer) throw wrongField('token', 'INVITATION_CLOSED');
  const userId = await accountFor(ctx, offer, input);
  const tenantId = offer.organisation.id;
  const viewer = { ...ctx.viewer, kind: 'member', name: offer.invitation.name, userId } as const;
  await asScope(ctx, { kind: 'system', tenantId, userId }, (other) => joinOrganisation({ ...other, viewer }, offer, userId));
  return { organisationId: tenantId, organisationName: offer.organisation.name, newAccount: userId !== ctx.viewer.userId };
};

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    type: AcceptanceRef,
    description: 'Takes up an invitation: with the account signed in, if the mail went to its address, or with a new one.',
    authScopes: { public: true },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: AcceptInvitationInput, required: true }) },
    resolve: (_root, { input }, ctx) => acceptInvitation(ctx, input),
  }),
);
