import type { ModelRow, Scope } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { hashOfToken } from './invitation-token.ts';

export interface OpenInvitation {
  invitation: ModelRow<'Invitation'>;
  organisation: { id: string; name: string; kind: string };
  /** The address has an account already: its owner signs in to accept. */
  hasAccount: boolean;
}

/** Runs work in another scope: within the mutation's transaction or, in a query, statement by statement. */
export type InScope = <T>(scope: Scope, work: () => Promise<T>) => Promise<T>;

/** What a link leads to while it still leads anywhere. A visitor has no rights to read any of it herself. */
export const openInvitation = async (ctx: Context, token: string, within: InScope): Promise<OpenInvitation | null> => {
  const found = await within({ kind: 'identity' }, async () => {
    const invitation = await ctx.db.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
    if (invitation?.status !== 'PENDING' || invitation.expiresAt <= ctx.now()) return null;
    const account = await ctx.db.user.findUnique({ where: { email: invitation.email }, select: { id: true } });
    return { invitation, hasAccount: account !== null };
  });
  if (!found) return null;
  const { tenantId } = found.invitation;
  const organisation = await within({ kind: 'system', tenantId }, () =>
    ctx.db.tenant.findFirst({ where: { id: tenantId, status: 'ACTIVE' }, select: { id: true, name: true, kind: true } }),
  );
  return organisation && { ...found, organisation };
};
