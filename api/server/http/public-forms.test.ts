// A plain form of a public page, as a phone without script sends it: no header of ours, only where it comes from.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const send = (headers: Record<string, string>, path = '/public/nothing-here') =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ personName: '谷雨' }),
  });

test('it is read when it states our own origin, and refused from anywhere else', async () => {
  const { origin } = new URL(server.url);
  expect((await send({ origin })).status).toBe(404);
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await send({})).status).toBe(403);
});

test('no other door takes a plain form', async () => {
  const { origin } = new URL(server.url);
  for (const path of ['/graphql', '/auth/sign-out']) expect((await send({ origin }, path)).status).toBe(403);
});
