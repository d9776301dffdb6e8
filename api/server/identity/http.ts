// What all routes under /auth share: JSON in and out, typed refusals, the session's cookie.

import type { Services } from '@xinglin/kernel/context';
import type { InputIssue } from '@xinglin/kernel/errors/input';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';

/** An expected failure; `code` is the key of the text to show. */
export class AuthError extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(status: number, code: string, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

export const wrongCredentials = () => new AuthError(401, 'WRONG_CREDENTIALS', 'e-mail and password do not match');
export const wrongCode = () => new AuthError(401, 'WRONG_CODE', 'the code is not valid or was used before');
export const unauthenticated = () => new AuthError(401, 'UNAUTHENTICATED', 'sign in first');
export const locked = (retryAfter: number) => new AuthError(429, 'LOCKED', 'too many tries; wait', { retryAfter });
export const wrongInput = (issues: readonly InputIssue[]) => new AuthError(400, 'INPUT', 'the input is not valid', { issues });

const always = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export interface Reply {
  body: Readonly<Record<string, unknown>>;
  cookies?: readonly string[];
  headers?: Readonly<Record<string, string>>;
}

export const toResponse = ({ body, cookies = [], headers = {} }: Reply, status = 200): Response => {
  const all = new Headers({ ...always, ...headers });
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return new Response(JSON.stringify(body), { status, headers: all });
};

export const refusal = ({ status, code, message, extra }: AuthError): Response =>
  toResponse(
    {
      body: { error: { code, message, ...extra } },
      headers: typeof extra.retryAfter === 'number' ? { 'retry-after': String(extra.retryAfter) } : {},
    },
    status,
  );

export const isSecure = (services: Services) => services.publicUrl.startsWith('https:');
const attributes = (services: Services) => `Path=/; HttpOnly; SameSite=Lax${isSecure(services) ? '; Secure' : ''}`;

/** Ends with the browser; the server's own limits are tighter. */
export const sessionCookie = (services: Services, token: string): string =>
  `${sessionCookieName(isSecure(services))}=${signToken(services, token)}; ${attributes(services)}`;

/** Outlives the session. Seconds. */
export const keptCookie = (services: Services, name: string, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; ${attributes(services)}`;

export const endedCookie = (services: Services, name = sessionCookieName(isSecure(services))): string =>
  `${name}=; Max-Age=0; ${attributes(services)}`;
