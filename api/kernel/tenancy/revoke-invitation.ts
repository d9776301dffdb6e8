import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { asId } from '../graphql/as-id.ts';

export const revokeInvitation = async (ctx: Context, id: string): Promise<void> => {
  const mine = { AND: [allowed(ctx, 'revoke', 'Invitation'), { id }] };
  const invitation = await ctx.db.invitation.findFirst({ where: mine });
  if (!invitation) throw new NotAllowedError();
  const { count } = await ctx.db.invitation.updateMany({
    where: { AND: [mine, { status: 'PENDING' }] },
    data: { status: 'REVOKED', version: { increment: 1 } },
  });
  if (count !== 1) throw new RuleError('INVITATION_CLOSED', 'it was accepted or revoked before');
  await ctx.audit('invitation.revoked', { on: ['Invitation', id], label: invitation.name });
};

builder.mutationField('revokeInvitation', (t) =>
  t.prismaField({
    type: 'Invitation',
    description: 'Makes an invitation’s link void.',
    authScopes: { can: ['revoke', 'Invitation'] },
    errors: { types: [RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await revokeInvitation(ctx, id);
      return ctx.db.invitation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Invitation'), { id }] } });
    },
  }),
);
