// For routes that are no GraphQL: who asks, and for which organisation.
import type { Asking, Services } from '@xinglin/kernel/context';
import { readSession } from '@xinglin/kernel/identity/read-session';
import { GraphQLError } from 'graphql';
import { refusal } from './refusal.ts';
import { passInfo } from './request-info.ts';
import { askingOf, ORGANISATION_HEADER } from './viewer.ts';

/** A link or a picture's address carries no header: it is asked for in the organisation that the session acts for. */
export const withOrganisation = async (services: Services, request: Request): Promise<Request> => {
  if (request.headers.has(ORGANISATION_HEADER) || request.headers.has('authorization')) return request;
  const session = await readSession(services, request.headers.get('cookie'));
  if (!session?.tenantId) return request;
  const headers = new Headers(request.headers);
  headers.set(ORGANISATION_HEADER, session.tenantId);
  return passInfo(request, new Request(request.url, { method: request.method, headers }));
};

/** Somebody who acts for an organisation, or the answer that says why not. */
export const whoActs = async (services: Services, request: Request, ip?: string): Promise<Asking | Response> => {
  try {
    const asking = await askingOf(services, request, ip);
    if (!asking.viewer.tenantId) return refusal(401, 'UNAUTHENTICATED', 'sign in and choose an organisation first');
    if (asking.viewer.mustChangePassword) return refusal(403, 'PASSWORD_TOO_OLD', 'change your password first');
    if (asking.viewer.mustSetUpTwoFactor) return refusal(403, 'TWO_FACTOR_REQUIRED', 'set up your second factor first');
    return asking;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code, http } = error.extensions as { code?: string; http?: { status?: number } };
    return refusal(http?.status ?? 403, code ?? 'NOT_ALLOWED', error.message);
  }
};

/** Browsers say where a request comes from; a page of another site has no business with files and tables. */
export const isForeign = (request: Request): boolean => ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');
