// The same world behind its real front door: what comes over the wire, headers and all, and what the log keeps of it.

import type { GraphQLField } from 'graphql';
import { OperationTypeNode, print } from 'graphql';
import { readEnv } from '../../env.ts';
import { createLog } from '../../logging/log.ts';
import { type Serving, serve } from '../../serve.ts';
import { leafPaths } from '../operations/paths.ts';
import { type Operation, toOperation } from '../operations/run.ts';
import type { World } from '../world/build.ts';
import type { Principal } from '../world/principals.ts';

export interface Reply {
  status: number;
  /** Headers without those that are new each time, one a line. */
  headers: string;
  body: string;
}
export interface Door {
  lines: readonly string[];
  get(path: string, who: Principal): Promise<Reply>;
  ask(operation: Operation, variables: object, who: Principal): Promise<Reply>;
  askText(query: string, variables: object, who: Principal): Promise<Reply>;
  close(): Promise<void>;
}

const always = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'ratelimit', 'ratelimit-policy']);
const ownPages = { 'content-type': 'application/json', 'x-xinglin-csrf': '1' };

const read = async (response: Response): Promise<Reply> => ({
  status: response.status,
  headers: [...response.headers]
    .filter(([name]) => !always.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('\n'),
  body: (await response.text()).replace(/"requestId":"[^"]*"/g, '"requestId":""'),
});

export const openDoor = async ({ portal }: World): Promise<Door> => {
  const lines: string[] = [];
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', TRUSTED_PROXIES: '1', VISITOR_RATE: '1000000', API_KEY_RATE: '1000000' });
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const serving: Serving = await serve({ env, services: portal.services, schema: portal.schema, appUrl: portal.appUrl }, { log });
  let sent = 0;
  // Each from an address of its own: who has tried bad keys too often is not heard, and that would be an answer's difference.
  const send = async (path: string, headers: Record<string, string>, init: RequestInit = {}) => {
    sent += 1;
    const address = `2001:db8:${(sent >> 16).toString(16)}:${(sent & 0xffff).toString(16)}::1`;
    return read(await fetch(`${serving.url}${path}`, { ...init, headers: { ...headers, 'x-forwarded-for': address } }));
  };
  const askText: Door['askText'] = (query, variables, who) =>
    send('/graphql', { ...ownPages, ...who.headers }, { method: 'POST', body: JSON.stringify({ query, variables }) });
  return {
    lines,
    get: (path, who) => send(path, who.headers),
    ask: (operation, variables, who) => askText(print(operation.document), variables, who),
    askText,
    close: () => serving.close(),
  };
};

/** What fits through the door's limits for queries that are not the portal's own: some leaves of a root field, not deep. */
export const modestOperations = ({ portal }: World, root: GraphQLField<unknown, unknown>): Operation[] => {
  const shallow = leafPaths(portal.schema, root).filter(({ name }) => name.split('.').length <= 3);
  return shallow.filter((_, index) => index % 4 === 0).map((path) => toOperation(portal.schema, path, OperationTypeNode.QUERY));
};
