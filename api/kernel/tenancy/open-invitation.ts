import { type PrismaModels, withScope } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { hashOfToken } from './invitation-token.ts';

export interface OpenInvitation {
  invitation: PrismaModels.InvitationModel;
  organisation: { id: string; name: string; kind: string };
  /** The address has an account already: its owner signs in to accept. */
  hasAccount: boolean;
}

/** What a link leads to while it still leads anywhere. Looked up apart: a visitor has no rights to read any of it. */
export const openInvitation = async (ctx: Context, token: string): Promise<OpenInvitation | null> => {
  const { client } = ctx.services.database;
  const found = await withScope({ kind: 'identity' }, async () => {
    const invitation = await client.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
    if (!invitation || invitation.status !== 'PENDING' || invitation.expiresAt <= ctx.now()) return null;
    const account = await client.user.findUnique({ where: { email: invitation.email }, select: { id: true } });
    return { invitation, hasAccount: account !== null };
  });
  if (!found) return null;
  const { tenantId } = found.invitation;
  const organisation = await withScope({ kind: 'system', tenantId }, () =>
    client.tenant.findFirst({ where: { id: tenantId, status: 'ACTIVE' }, select: { id: true, name: true, kind: true } }),
  );
  return organisation && { ...found, organisation };
};
