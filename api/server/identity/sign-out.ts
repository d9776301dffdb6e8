import { inIdentity } from '@xinglin/kernel/identity/act';
import { endSessions } from '@xinglin/kernel/identity/end-session';
import { challengeCookieName } from './auth.ts';
import { type AuthCall, actorOf, sessionOf } from './call.ts';
import { endedCookie, type Reply } from './http.ts';

/** Ends the session and has the browser forget what it kept. Signing out twice is no failure. */
export const signOut = async (call: AuthCall): Promise<Reply> => {
  const session = await sessionOf(call);
  if (session) {
    await inIdentity(call.services, actorOf(session), call.at, async (ctx) => {
      await endSessions(ctx, { id: session.id });
      await ctx.audit('sign-out', { on: ['Session', session.id] });
    });
  }
  return {
    body: { status: 'ok' },
    cookies: [endedCookie(call.services), endedCookie(call.services, challengeCookieName(call.services))],
    headers: { 'clear-site-data': '"storage"' },
  };
};
