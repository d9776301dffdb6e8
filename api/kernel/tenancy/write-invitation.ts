import type { Context } from '../context.ts';
import { hashOfToken, INVITATION_DAYS, newToken } from './invitation-token.ts';

export interface NewInvitation {
  tenantId: string;
  email: string;
  name: string;
  roleIds: readonly string[];
}

/** Writes the offer in the scope of its organisation; answers its id and the link that only the mail may hold. */
export const writeInvitation = async (ctx: Context, offer: NewInvitation): Promise<{ id: string; link: string }> => {
  const token = newToken();
  const { id } = await ctx.db.invitation.create({
    data: {
      ...offer,
      roleIds: [...offer.roleIds],
      tokenHash: hashOfToken(token),
      expiresAt: new Date(ctx.now().getTime() + INVITATION_DAYS * 86_400_000),
      invitedBy: ctx.viewer.userId ?? null,
    },
  });
  return { id, link: `${ctx.services.publicUrl}/join?token=${token}` };
};
