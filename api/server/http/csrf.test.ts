// What a foreign page can make a browser send to us, with the person's cookies.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { own, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let signedIn: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  signedIn = await server.signIn('zhang-hui');
});
afterAll(() => server.close());

const rename = 'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename } }';

const organisation = async () => {
  const reply = await server.ask('{ viewer { organisation { id version shortName } } }', { headers: signedIn });
  return reply.at('data.viewer.organisation') as { id: string; version: number; shortName: string };
};

const body = async (shortName: string) => {
  const { version } = await organisation();
  return JSON.stringify({ query: rename, variables: { input: { version, shortName } } });
};

const evil = 'https://evil.example';
const json = 'application/json';
const inAddress = (payload: string) => {
  const { query, variables } = JSON.parse(payload) as { query: string; variables: object };
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
};
const shapes: Record<string, (payload: string) => [path: string, init: RequestInit]> = {
  'form, urlencoded': (query) => [
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: evil },
      body: new URLSearchParams({ query }),
    },
  ],
  'form, multipart': (query) => {
    const form = new FormData();
    form.set('operations', query);
    return ['/graphql', { method: 'POST', headers: { origin: evil }, body: form }];
  },
  'form, text/plain': (query) => [
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/plain', origin: evil }, body: `${query}=` },
  ],
  'bare query': (query) => ['/graphql', { method: 'POST', headers: { 'content-type': 'application/graphql', origin: evil }, body: query }],
  link: (payload) => [inAddress(payload), { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } }],
  picture: (payload) => [inAddress(payload), { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' } }],
  'JSON from another origin, header and all': (query) => ['/graphql', { method: 'POST', headers: { ...own, origin: evil }, body: query }],
  'JSON from another site, header and all': (query) => [
    '/graphql',
    { method: 'POST', headers: { ...own, 'sec-fetch-site': 'cross-site' }, body: query },
  ],
  'JSON from a neighbouring name': (query) => [
    '/graphql',
    { method: 'POST', headers: { ...own, 'sec-fetch-site': 'same-site' }, body: query },
  ],
  'JSON from another port of this machine': (query) => [
    '/graphql',
    { method: 'POST', headers: { ...own, origin: 'http://127.0.0.1:1' }, body: query },
  ],
  'JSON from an origin that is null': (query) => ['/graphql', { method: 'POST', headers: { ...own, origin: 'null' }, body: query }],
  'JSON without the header': (query) => ['/graphql', { method: 'POST', headers: { 'content-type': json }, body: query }],
  beacon: (query) => [
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8', 'sec-fetch-mode': 'no-cors', origin: evil }, body: query },
  ],
  'JSON with an empty content type': (query) => [
    '/graphql',
    { method: 'POST', headers: { 'x-xinglin-csrf': '1', 'content-type': '' }, body: query },
  ],
  'a key beside the cookie': (query) => [
    '/graphql',
    { method: 'POST', headers: { 'content-type': json, authorization: 'Bearer x' }, body: query },
  ],
};

test.each(Object.entries(shapes))('%s: nothing happens', async (name, shape) => {
  const before = await organisation();
  const [path, init] = shape(await body('被改名'));
  const headers = new Headers(init.headers);
  headers.set('cookie', signedIn.cookie as string);
  headers.set('x-xinglin-organisation', signedIn['x-xinglin-organisation'] as string);
  if (init.body instanceof FormData) headers.delete('content-type');
  const reply = await server.send(path, { ...init, headers });
  expect(reply.status, name).toBeGreaterThanOrEqual(400);
  expect(await organisation()).toEqual(before);
});

test('the same from our own page does happen', async () => {
  const reply = await server.send('/graphql', {
    method: 'POST',
    headers: { ...signedIn, origin: server.url, 'sec-fetch-site': 'same-origin' },
    body: await body('岭南推广'),
  });
  expect(reply.json).toEqual({ data: { updateOrganisation: { __typename: 'Organisation' } } });
  expect((await organisation()).shortName).toBe('岭南推广');
});

test('signing in and uploading are guarded alike', async () => {
  const sign = await server.send('/auth/demo', { method: 'POST', headers: { ...own, origin: evil }, body: '{"person":"li-wen"}' });
  const put = await server.send('/files/upload/x', {
    method: 'PUT',
    headers: { cookie: signedIn.cookie as string, origin: evil },
    body: 'x',
  });
  expect([sign.status, sign.headers.getSetCookie(), put.status]).toEqual([403, [], 403]);
});
