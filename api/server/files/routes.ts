// /files/upload/<ticket> takes bytes, /files/<id> gives them. Everything else about files is GraphQL.
import type { Asking, Services } from '@xinglin/kernel/context';
import { createContext } from '@xinglin/kernel/context';
import { readSession } from '@xinglin/kernel/identity/read-session';
import { GraphQLError } from 'graphql';
import { passInfo } from '../http/request-info.ts';
import { askingOf, ORGANISATION_HEADER } from '../http/viewer.ts';
import { download } from './download.ts';
import { refusal } from './reply.ts';
import { upload } from './upload.ts';

export type FileRoutes = (request: Request, ip?: string) => Promise<Response | null>;

/** A link or a picture's address carries no header: it is asked for in the organisation that the session acts for. */
const withOrganisation = async (services: Services, request: Request): Promise<Request> => {
  if (request.headers.has(ORGANISATION_HEADER) || request.headers.has('authorization')) return request;
  const session = await readSession(services, request.headers.get('cookie'));
  if (!session?.tenantId) return request;
  const headers = new Headers(request.headers);
  headers.set(ORGANISATION_HEADER, session.tenantId);
  return passInfo(request, new Request(request.url, { method: request.method, headers }));
};

const whoAsks = async (services: Services, request: Request, ip?: string): Promise<Asking | Response> => {
  try {
    const asking = await askingOf(services, request, ip);
    if (!asking.viewer.tenantId) return refusal(401, 'UNAUTHENTICATED', 'sign in and choose an organisation first');
    if (asking.viewer.mustSetUpTwoFactor) return refusal(403, 'TWO_FACTOR_REQUIRED', 'set up your second factor first');
    return asking;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code, http } = error.extensions as { code?: string; http?: { status?: number } };
    return refusal(http?.status ?? 403, code ?? 'NOT_ALLOWED', error.message);
  }
};

/** Browsers say where a request comes from; a page of another site has no business with files. */
const isForeign = (request: Request) => ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');

export const createFileRoutes =
  (services: Services): FileRoutes =>
  async (request, ip) => {
    const { pathname } = new URL(request.url);
    const ticket = /^\/files\/upload\/([\w.-]{1,600})$/.exec(pathname)?.[1];
    const id = /^\/files\/([0-9a-fA-F-]{36})$/.exec(pathname)?.[1];
    if (!pathname.startsWith('/files/')) return null;
    if (isForeign(request)) return refusal(403, 'CROSS_SITE', 'files are asked for from the portal itself');
    if (ticket && request.method === 'PUT') {
      const asking = await whoAsks(services, request, ip);
      return asking instanceof Response ? asking : upload(createContext(services, asking), request, ticket);
    }
    if (id && (request.method === 'GET' || request.method === 'HEAD')) {
      const asking = await whoAsks(services, await withOrganisation(services, request), ip);
      return asking instanceof Response ? asking : download(createContext(services, asking), request, id);
    }
    if (ticket || id) return refusal(405, 'METHOD', ticket ? 'send the bytes with PUT' : 'GET or HEAD only');
    return refusal(404, 'NOT_FOUND', 'not there, or not there for you');
  };
