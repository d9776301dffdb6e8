// The front door: every request comes in here, is checked, named and measured, and goes to its route.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { scrubbed } from '../logging/scrubbed.ts';
import type { Metrics } from '../metrics.ts';
import { clientAddress } from './client-address.ts';
import { ownOrigin, refuseForeignHost, refuseForeignOrigin } from './own-origin.ts';
import { readBody } from './read-body.ts';
import { Refused, refusal } from './refusal.ts';
import { type RequestInfo, withInfo } from './request-info.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { markUpload } from './uploads-in-time.ts';
import { isStream, writeResponse } from './write-response.ts';

export interface FrontOptions {
  publicUrl: string;
  trustedProxies: number;
  /** Asked in this order. */
  routes: readonly Route[];
  log: Logger;
  metrics: Metrics;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT']);

/** A proxy that we trust may have named the request already. */
const requestId = (incoming: IncomingMessage, trustedProxies: number): string => {
  const given = incoming.headers['x-request-id'];
  return trustedProxies > 0 && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

const headersOf = (rawHeaders: readonly string[]): [string, string][] =>
  rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : []));

/** Two slashes at the start would make a host of the path; the path alone is the client's to choose. */
const addressOf = (incoming: IncomingMessage, publicUrl: string): URL => {
  const path = (incoming.url ?? '/').replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\/+/, '');
  return new URL(`${ownOrigin(incoming.headers.host, publicUrl)}/${path}`);
};

export const createFront = ({ publicUrl, trustedProxies, routes, log, metrics }: FrontOptions) => {
  const streams = new Set<ServerResponse>();
  const always = Object.entries(securityHeaders(publicUrl));

  const admit = async (incoming: IncomingMessage, mine: Route[]) => {
    const method = incoming.method ?? 'GET';
    if (!methods.has(method)) throw new Refused(405, 'METHOD', 'only GET, HEAD, POST and PUT', { allow: [...methods].join(', ') });
    if (!mine.some((route) => route.anyHost)) refuseForeignHost(incoming.headers.host, publicUrl);
    refuseForeignOrigin(method, incoming.headers, publicUrl, mine[0]?.forms);
    const allowed = mine[0]?.body ?? 0;
    if (allowed === 'stream') markUpload(incoming.socket);
    const body = method === 'GET' || method === 'HEAD' ? null : await readBody(incoming, allowed);
    return { method, body };
  };

  const answer = async (incoming: IncomingMessage, info: RequestInfo, signal: AbortSignal): Promise<Response> => {
    const url = addressOf(incoming, publicUrl);
    const mine = routes.filter((route) => route.matches(url.pathname));
    info.facts.route = mine[0]?.name ?? 'none';
    const { method, body } = await admit(incoming, mine);
    const request =
      mine[0]?.request?.({ url, method, headers: incoming.headers, body, signal }) ??
      new Request(url, { method, headers: headersOf(incoming.rawHeaders), body, signal, duplex: 'half' } as RequestInit);
    return withInfo(request, info, async () => {
      for (const route of mine) {
        info.facts.route = route.name;
        const response = await route.answer(request, info);
        if (response) return response;
      }
      return refusal(404, 'NOT_FOUND', 'nothing is here');
    });
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const from = performance.now();
    const info: RequestInfo = { id: requestId(incoming, trustedProxies), ip: clientAddress(incoming, trustedProxies), facts: {} };
    const gone = new AbortController();
    outgoing.setHeader('x-request-id', info.id);
    for (const [name, value] of always) outgoing.setHeader(name, value);
    outgoing.on('error', () => undefined);
    outgoing.once('close', () => {
      streams.delete(outgoing);
      if (!outgoing.writableFinished) gone.abort();
      const ms = Math.round((performance.now() - from) * 10) / 10;
      const route = String(info.facts.route ?? 'none');
      metrics.request(route, incoming.method ?? '', outgoing.statusCode, ms);
      log.info({ requestId: info.id, method: incoming.method, status: outgoing.statusCode, ms, ...info.facts }, 'request');
    });
    try {
      const response = await answer(incoming, info, gone.signal).catch((error: unknown) => {
        if (error instanceof Refused) return error.toResponse();
        if (gone.signal.aborted) return null;
        log.error({ requestId: info.id, error: scrubbed(error) }, 'a route failed');
        return refusal(500, 'INTERNAL', 'something went wrong on our side');
      });
      if (response === null) return;
      // What is left of a refused body would otherwise be waited for.
      if (!incoming.complete && response.status >= 400) outgoing.setHeader('connection', 'close');
      if (isStream(response)) streams.add(outgoing);
      await writeResponse(response, outgoing, incoming.method ?? 'GET');
    } catch (error) {
      log.warn({ requestId: info.id, error: scrubbed(error) }, 'an answer broke off');
      outgoing.destroy();
    }
  };
  return {
    handle,
    /** Open streams would hold up a stop for ever; their readers connect anew, to another process or the next. */
    endStreams: () => {
      for (const stream of streams) stream.destroy();
    },
    streams,
  };
};
