import { inIdentity } from '@xinglin/kernel/identity/act';
import { announceSessionChange } from '@xinglin/kernel/identity/end-session';
import { resolveMember } from '@xinglin/kernel/identity/resolve-viewer';
import { rotateSession } from '@xinglin/kernel/identity/rotate-session';
import { z } from 'zod';
import { type AuthCall, actorOf, bodyOf, needSession } from './call.ts';
import { AuthError, type Reply, sessionCookie } from './http.ts';
import { noteVisit } from './open-session.ts';

const input = z.strictObject({ organisationId: z.uuid().toLowerCase() });

/** Acts for another organisation from now on; pages and streams of the one before stop working at once. */
export const switchOrganisation = async (call: AuthCall): Promise<Reply> => {
  const session = await needSession(call);
  const { organisationId: tenantId } = bodyOf(call, input);
  const member = await resolveMember(call.services, session, tenantId);
  if (!member) throw new AuthError(403, 'ORGANISATION_CLOSED', 'you may not act for this organisation');
  const token = await inIdentity(call.services, { ...actorOf(session), tenantId }, call.at, async (ctx) => {
    const rotated = await rotateSession(ctx, session.id, { tenantId });
    await announceSessionChange(ctx, session.id, session.userId);
    await ctx.audit('session.switched', { on: ['Session', session.id] });
    return rotated;
  });
  await noteVisit(call, session.userId, tenantId);
  return {
    body: { status: 'ok', organisationId: tenantId, mustSetUpTwoFactor: member.mustSetUpTwoFactor },
    cookies: [sessionCookie(call.services, token)],
  };
};
