import type { IncomingHttpHeaders } from 'node:http';
import type { RequestInfo } from './request-info.ts';

/** What came in, before it is a Request. */
export interface Incoming {
  readonly url: URL;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: BodyInit | null;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

export interface Route {
  /** In log lines and metrics, instead of the path, which may hold ids and tickets. */
  readonly name: string;
  matches(path: string): boolean;
  /** Bytes of body that are read before `answer` is called; `stream` hands the body over as it comes. */
  readonly body: number | 'stream';
  /** Answers under whatever name it is asked: probes know an address only. */
  readonly anyHost?: boolean;
  /** Takes plain forms of our own pages, which cannot add a header; it must never read a cookie. */
  readonly forms?: boolean;
  /** Makes a request of its own kind of what came in; the platform's class serves the others. */
  readonly request?: (incoming: Incoming) => Request;
  /** Null: not mine after all, ask the next. */
  answer(request: Request, info: RequestInfo): Promise<Response | null>;
}

/** What other rooms hand in: `/auth`, `/files`, public pages. */
export type Handler = (request: Request, ip: string) => Promise<Response | null>;

export const under =
  (prefix: string) =>
  (path: string): boolean =>
    path === prefix || path.startsWith(`${prefix}/`);
