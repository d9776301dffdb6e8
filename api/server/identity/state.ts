import { resolveMember, STEP_UP_MINUTES } from '@xinglin/kernel/identity/resolve-viewer';
import { type AuthCall, sessionOf } from './call.ts';
import type { Reply } from './http.ts';
import { proofOf } from './proof.ts';

/** Who the browser is signed in as; asked once when the portal opens. */
export const authState = async (call: AuthCall): Promise<Reply> => {
  const session = await sessionOf(call);
  if (!session) return { body: { signedIn: false, demo: call.services.demo } };
  const { services } = call;
  const member = session.tenantId ? await resolveMember(services, session, session.tenantId) : null;
  const until = session.steppedUpAt ? new Date(session.steppedUpAt.getTime() + STEP_UP_MINUTES * 60_000) : null;
  return {
    body: {
      signedIn: true,
      demo: services.demo,
      userId: session.userId,
      name: session.name,
      email: session.email,
      /** Null also when she may no longer act for it: she has to choose another. */
      organisationId: member?.tenantId ?? null,
      mustSetUpTwoFactor: member?.mustSetUpTwoFactor ?? false,
      mustChangePassword: member?.mustChangePassword ?? false,
      twoFactorEnabled: session.twoFactorEnabled,
      steppedUpUntil: until && until > services.clock() ? until.toISOString() : null,
      stepUpBy: await proofOf(call, session),
    },
  };
};
