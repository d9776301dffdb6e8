import type { Context, Locale } from '../context.ts';
import { hashOfToken, INVITATION_DAYS, newToken } from './invitation-token.ts';

export interface NewInvitation {
  tenantId: string;
  email: string;
  name: string;
  roleIds: readonly string[];
  locale?: Locale;
}

/** A link's secret and the time it lasts; the row keeps only the hash. */
export const newLink = (ctx: Context) => {
  const token = newToken();
  return {
    link: `${ctx.services.publicUrl}/join?token=${token}`,
    data: { tokenHash: hashOfToken(token), expiresAt: new Date(ctx.now().getTime() + INVITATION_DAYS * 86_400_000) },
  };
};

/** Writes the offer in the scope of its organisation; answers its id and the link that only the mail may hold. */
export const writeInvitation = async (ctx: Context, offer: NewInvitation): Promise<{ id: string; link: string }> => {
  const { link, data } = newLink(ctx);
  const { id } = await ctx.db.invitation.create({
    data: { ...offer, ...data, roleIds: [...offer.roleIds], invitedBy: ctx.viewer.userId ?? null },
  });
  return { id, link };
};
