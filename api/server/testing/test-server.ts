// A portal for tests behind its real front door: a port, a database of its own, callers with cookies.
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { readEnv } from '../env.ts';
import { createLog } from '../logging/log.ts';
import { type Served, type ServeOptions, type Serving, serve } from '../serve.ts';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
  /** What stands at a dotted path of the JSON: `errors.0.extensions.code`. */
  at(path: string): unknown;
}

export interface TestServer {
  readonly portal: TestPortal;
  readonly url: string;
  readonly port: number;
  /** Lines of the log so far, as JSON texts. */
  readonly lines: string[];
  send(path: string, init?: RequestInit): Promise<Reply>;
  /** A GraphQL request with the headers that our own pages send. */
  ask(query: string, options?: { variables?: object; headers?: Record<string, string>; extensions?: object }): Promise<Reply>;
  /** Headers of a demo person who acts for her first organisation. */
  signIn(person: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** Modules beside the kernel. */
  plugins?: readonly ServerPlugin[];
  env?: Readonly<Record<string, string>>;
  /** Changes what is served, a service for instance. */
  change?: (served: Served) => Served;
  serve?: ServeOptions;
}

export const own = { 'content-type': 'application/json', 'x-xinglin-csrf': '1' };

const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const json: unknown = isJson && text ? JSON.parse(text) : undefined;
  const at = (path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], json);
  return { status: response.status, headers: response.headers, text, json, at };
};

export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const portal = await createTestPortal(options.plugins);
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', VISITOR_RATE: '100000', API_KEY_RATE: '100000', ...options.env });
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const served: Served = { env, services: portal.services, schema: portal.schema, appUrl: portal.appUrl };
  const serving: Serving = await serve(options.change?.(served) ?? served, { log, ...options.serve });
  const { url } = serving;
  const send = async (path: string, init: RequestInit = {}) => replyOf(await fetch(`${url}${path}`, init));
  return {
    portal,
    url,
    port: Number(new URL(url).port),
    lines,
    send,
    ask: (query, { variables, headers, extensions } = {}) =>
      send('/graphql', { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify({ query, variables, extensions }) }),
    signIn: async (person) => {
      const reply = await send('/auth/demo', { method: 'POST', headers: own, body: JSON.stringify({ person }) });
      const [cookie] = reply.headers.getSetCookie().map((each) => each.split(';')[0] as string);
      if (reply.status !== 200 || !cookie) throw new Error(`${person} could not sign in: ${reply.text}`);
      return { ...own, cookie, 'x-xinglin-organisation': String(reply.at('organisationId')) };
    },
    close: async () => {
      await serving.close();
      await portal.close();
    },
  };
};
