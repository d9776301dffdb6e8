import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { localeOf } from '../i18n/text.ts';
import { lockPeople, mustBeVacant, mustHold, namedRoles } from './authority.ts';
import { mailInvitation } from './mail-invitation.ts';
import { newLink } from './write-invitation.ts';

/** A new link in a new mail; the one sent before is dead at once. Also for an invitation that has lapsed. */
export const resendInvitation = async (ctx: Context, id: string): Promise<void> => {
  await lockPeople(ctx, 'invitation.manage');
  const mine = { AND: [allowed(ctx, 'resend', 'Invitation'), { id }] };
  const invitation = await ctx.db.invitation.findFirst({ where: mine });
  if (!invitation) throw new NotAllowedError();
  if (invitation.status !== 'PENDING') throw new RuleError('INVITATION_CLOSED', 'it was accepted or revoked before');
  // What it offers may have grown since: nobody hands on more than she holds now.
  const roles = await namedRoles(ctx, invitation.roleIds);
  mustHold(ctx, roles);
  if (invitation.expiresAt <= ctx.now()) for (const role of roles) await mustBeVacant(ctx, role);
  const { link, data } = newLink(ctx);
  const version = invitation.version + 1;
  const { count } = await ctx.db.invitation.updateMany({
    where: { AND: [mine, { status: 'PENDING', version: invitation.version }] },
    data: { ...data, version },
  });
  if (count !== 1) throw new RuleError('INVITATION_CLOSED', 'it was accepted or revoked before');
  const { email, name, locale } = invitation;
  await mailInvitation(ctx, { id, email, name, locale: localeOf(locale), link, version });
  await ctx.audit('invitation.resent', { on: ['Invitation', id], label: name });
};

builder.mutationField('resendInvitation', (t) =>
  t.prismaField({
    type: 'Invitation',
    description: 'Sends an open or lapsed invitation again with a new link, for another seven days; the old link is void.',
    authScopes: { $all: { signedIn: true, can: ['resend', 'Invitation'], stepUp: true } },
    errors: { types: [RuleError, StepUpRequiredError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await resendInvitation(ctx, id);
      return ctx.db.invitation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Invitation'), { id }] } });
    },
  }),
);
