// From a request to the one who asks. A session alone is a person; with the organisation she states, a member;
// a key is a program of its organisation.
import { randomUUID } from 'node:crypto';
import type { Asking, Locale, Services } from '@xinglin/kernel/context';
import { readSession } from '@xinglin/kernel/identity/read-session';
import { memberViewer, personOnly } from '@xinglin/kernel/identity/resolve-viewer';
import { visitorScope } from '@xinglin/kernel/mutation/visitor-scope';
import { anonymous } from '@xinglin/kernel/viewer';
import { GraphQLError } from 'graphql';
import { programOf } from './program.ts';
import { currentInfo, infoOf } from './request-info.ts';

export const ORGANISATION_HEADER = 'x-xinglin-organisation';

const refuse = (code: string, message: string, status: number): never => {
  throw new GraphQLError(message, { extensions: { code, http: { status } } });
};

const localeOf = (request: Request): Locale =>
  (request.headers.get('x-xinglin-locale') ?? request.headers.get('accept-language') ?? '').startsWith('en') ? 'en' : 'zh-CN';

/**
 * Throws UNAUTHENTICATED when an organisation is stated without a live session or a key is not good, and
 * ORGANISATION_MISMATCH when it is not the one this session acts for: a tab left open from before a switch
 * must not write elsewhere. A stated key counts alone: cookies beside it are not looked at.
 */
export const askingOf = async (services: Services, request: Request, ip?: string): Promise<Asking> => {
  const common = { requestId: (infoOf(request) ?? currentInfo())?.id ?? randomUUID(), ip, locale: localeOf(request) };
  const stated = request.headers.get(ORGANISATION_HEADER);
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const viewer = (await programOf(services, authorization)) ?? refuse('UNAUTHENTICATED', 'this key is not good', 401);
    if (stated && stated !== viewer.tenantId) refuse('ORGANISATION_MISMATCH', 'this key belongs to another organisation', 409);
    return { ...common, viewer, scope: { kind: 'member', tenantId: viewer.tenantId } };
  }
  const session = await readSession(services, request.headers.get('cookie'), stated ?? undefined);
  if (!session) {
    if (stated) refuse('UNAUTHENTICATED', 'sign in first', 401);
    return { ...common, viewer: anonymous, scope: visitorScope(request.headers.get('idempotency-key')) };
  }
  if (!stated) return { ...common, viewer: personOnly(services, session), scope: { kind: 'person', userId: session.userId } };
  if (stated !== session.tenantId) refuse('ORGANISATION_MISMATCH', 'this session acts for another organisation', 409);
  if (!session.member) return refuse('ORGANISATION_CLOSED', 'you may not act for this organisation', 403);
  const viewer = memberViewer(services, session, stated, session.member);
  return { ...common, viewer, scope: { kind: 'member', tenantId: stated, userId: session.userId } };
};
