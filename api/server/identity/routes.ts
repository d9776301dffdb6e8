// The doors under /auth: who may knock, then the handler. Everything else about identity is GraphQL.
import type { Services } from '@xinglin/kernel/context';
import { DomainError } from '@xinglin/kernel/errors/domain-error';
import { InputError } from '@xinglin/kernel/errors/input';
import { troubleOf } from '../graphql/trouble.ts';
import { createAuth } from './auth.ts';
import { type AuthCall, callOf } from './call.ts';
import { changePassword } from './change-password.ts';
import { disableTwoFactor, renewRecoveryCodes } from './change-two-factor.ts';
import { demoChoices, signInAsDemoPerson } from './demo.ts';
import { confirmTwoFactor, enrolTwoFactor } from './enrol-two-factor.ts';
import { AuthError, type Reply, refusal, toResponse, wrongInput } from './http.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import { signInSecondStep } from './second-step.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { authState } from './state.ts';
import { stepUp } from './step-up.ts';
import { switchOrganisation } from './switch-organisation.ts';

type Handler = (call: AuthCall) => Promise<Reply> | Reply;

const routes: Readonly<Record<string, Handler>> = {
  'GET /auth/state': authState,
  'GET /auth/demo': demoChoices,
  'POST /auth/demo': signInAsDemoPerson,
  'POST /auth/sign-in': signIn,
  'POST /auth/two-factor': signInSecondStep,
  'POST /auth/sign-out': signOut,
  'POST /auth/step-up': stepUp,
  'POST /auth/switch': switchOrganisation,
  'POST /auth/password/forgot': forgotPassword,
  'POST /auth/password/reset': resetPassword,
  'POST /auth/password/change': changePassword,
  'POST /auth/two-factor/enrol': enrolTwoFactor,
  'POST /auth/two-factor/confirm': confirmTwoFactor,
  'POST /auth/two-factor/disable': disableTwoFactor,
  'POST /auth/two-factor/recovery-codes': renewRecoveryCodes,
};

/** Nothing under /auth is longer than this. Bytes. */
const BODY_LIMIT = 8_192;

const refuseForeign = (services: Services, request: Request): void => {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  // The front door answers under our own names only, so the address asked for is one of ours.
  const own = [new URL(services.publicUrl).origin, new URL(request.url).origin];
  const foreign = (site !== null && site !== 'same-origin') || (origin !== null && !own.includes(origin));
  if (foreign || request.headers.get('x-xinglin-csrf') !== '1')
    throw new AuthError(403, 'CSRF', 'this call must come from the portal itself');
};

const readBody = async (request: Request): Promise<unknown> => {
  if (!request.headers.get('content-type')?.startsWith('application/json')) throw new AuthError(415, 'NOT_JSON', 'send JSON');
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > BODY_LIMIT) {
      await reader.cancel();
      throw new AuthError(413, 'TOO_LARGE', 'the body is too large');
    }
    parts.push(value);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as unknown;
  } catch {
    throw new AuthError(400, 'NOT_JSON', 'the body is not JSON');
  }
};

/** Answers requests under /auth; null for all others. `ip` is the caller's address as the server believes it. */
export const createAuthRoutes = (services: Services, onError: (error: unknown) => void = console.error) => {
  const auth = createAuth(services);
  return async (request: Request, ip?: string): Promise<Response | null> => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/auth' && !pathname.startsWith('/auth/')) return null;
    try {
      const handler = routes[`${request.method} ${pathname}`];
      if (!handler) throw new AuthError(404, 'NOT_FOUND', 'there is nothing here');
      if (request.method === 'GET') return toResponse(await handler(callOf(services, auth, request, null, ip)));
      refuseForeign(services, request);
      return toResponse(await handler(callOf(services, auth, request, await readBody(request), ip)));
    } catch (error) {
      if (error instanceof AuthError) return refusal(error);
      if (error instanceof InputError) return refusal(wrongInput(error.issues));
      if (error instanceof DomainError) return refusal(new AuthError(403, error.code, error.message));
      onError(error);
      if (troubleOf(error) === 'passing') {
        return refusal(new AuthError(503, 'UNAVAILABLE', 'not available at the moment: try again shortly', { retryAfter: 2 }));
      }
      return refusal(new AuthError(500, 'INTERNAL', 'something went wrong on our side'));
    }
  };
};
