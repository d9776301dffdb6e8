// Live streams over HTTP: opened by POST, closed when the access behind them ends.
import { feedHub, type Listener, listen } from '@xinglin/kernel/live/listen';
import { inTestScope } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let listener: Listener;
beforeAll(async () => {
  server = await startTestServer();
  listener = listen(server.portal.appUrl);
  feedHub(server.portal.services.live, listener);
  await listener.ready;
});
afterAll(async () => {
  await listener.close();
  await server.close();
});

const openStream = (headers: Record<string, string>) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { live { topic } }' }),
  });

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** Those of the test before have gone: their number would be counted here. */
beforeEach(() => until(() => server.portal.services.live.size === 0));

/** A stream that listens to events and watches its own access: two entries at the hub. */
const openListening = async (headers: Record<string, string>) => {
  const { live } = server.portal.services;
  const wanted = live.size + 2;
  const response = await openStream(headers);
  await until(() => live.size >= wanted);
  return response;
};

/** Reads until the text has come or the stream has ended. */
const readUntil = async (response: Response, wanted: string): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk);
    if (text.includes(wanted)) break;
  }
  return text;
};

const end = 'event: complete';

test('is server-sent events that nobody keeps', async () => {
  const response = await openStream(await server.signIn('li-wen'));
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('cache-control')).toContain('no-cache');
  await response.body?.cancel();
});

test('ends for the session that signs out, and for that one only', async () => {
  const [leaving, staying] = [await server.signIn('zhang-hui'), await server.signIn('zhang-hui')];
  const [first, second] = [await openListening(leaving), await openListening(staying)];
  const closing = readUntil(first, end);
  expect((await server.send('/auth/sign-out', { method: 'POST', headers: leaving, body: '{}' })).status).toBe(200);
  expect(await closing).toContain('session-ended');
  const { services } = server.portal;
  const tenantId = server.portal.organisationId('association');
  await inTestScope({ kind: 'system', tenantId }, async () => {
    const { publishLive } = await import('@xinglin/kernel/live/publish-live');
    await publishLive(services.database.client as never, { topic: 'list:Member', tenantId });
  });
  expect(await readUntil(second, 'list:Member')).toContain('list:Member');
});

test('ends when the session is revoked from another one', async () => {
  const [here, there] = [await server.signIn('chen-ke'), await server.signIn('chen-ke')];
  const closing = readUntil(await openListening(there), end);
  const reply = await server.ask('mutation { revokeOtherSessions { __typename } }', { headers: here });
  expect(reply.at('data.revokeOtherSessions.__typename')).toBe('EndedSessions');
  expect(await closing).toContain(end);
});

test('a stranger gets none', async () => {
  const response = await openStream({ 'content-type': 'application/json', 'x-xinglin-csrf': '1' });
  expect(await response.text()).toContain('NOT_ALLOWED');
});

test('one session holds only so many', async () => {
  const headers = await server.signIn('he-xin');
  const streams = await Promise.all(Array.from({ length: 12 }, () => openStream(headers)));
  const tooMany = await openStream(headers);
  expect(await tooMany.text()).toContain('TOO_MANY_STREAMS');
  await Promise.all(streams.map((stream) => stream.body?.cancel()));
});

test('a client that goes away leaves nothing behind', async () => {
  const headers = await server.signIn('he-xin');
  const { live } = server.portal.services;
  const streams: Response[] = [];
  while (streams.length < 10) streams.push(await openListening(headers));
  await Promise.all(streams.map((stream) => stream.body?.cancel()));
  await until(() => live.size === 0);
  expect(live.size).toBe(0);
});
