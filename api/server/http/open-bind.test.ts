import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { clientAddress } from './client-address.ts';
import { refuseForeignHost, refuseForeignOrigin } from './own-origin.ts';
import { Refused } from './refusal.ts';
import { securityHeaders } from './security-headers.ts';

test.each([
  { HOST: '0.0.0.0' },
  { HOST: '::' },
  { HOST: '192.168.1.7' },
  { HOST: '0.0.0.0', PUBLIC_URL: 'http://portal.example' },
  { PUBLIC_URL: 'http://portal.example' },
])('%j is refused: no TLS', (env) => expect(() => readEnv(env)).toThrow(/without TLS/));

test.each([
  {},
  { HOST: '127.0.0.1' },
  { HOST: '::1' },
  { HOST: 'localhost' },
  { HOST: '0.0.0.0', PUBLIC_URL: 'https://portal.example' },
  { PUBLIC_URL: 'http://localhost:8080' },
])('%j is served', (env) => expect(readEnv(env).HOST).toBeTruthy());

test('only https promises https', () => {
  expect(securityHeaders('https://portal.example')['strict-transport-security']).toContain('max-age=63072000');
  expect(securityHeaders('http://127.0.0.1:4000')['strict-transport-security']).toBeUndefined();
});

const incoming = (peer: string, forwarded?: string) =>
  ({ socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['no proxy trusted', 0, '10.0.0.2', '203.0.113.9', '10.0.0.2'],
  ['one proxy, honest client', 1, '10.0.0.2', '203.0.113.9', '203.0.113.9'],
  ['one proxy, lying client', 1, '10.0.0.2', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies', 2, '10.0.0.2', '1.1.1.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  ['fewer hops than said', 3, '10.0.0.2', '203.0.113.9', '203.0.113.9'],
  ['nonsense', 1, '10.0.0.2', "' or 1=1 --", '10.0.0.2'],
  ['line breaks', 1, '10.0.0.2', '203.0.113.9\r\nx: y', '10.0.0.2'],
  ['nothing', 1, '10.0.0.2', undefined, '10.0.0.2'],
  ['an address of the fourth kind in the sixth', 0, '::ffff:10.0.0.2', undefined, '10.0.0.2'],
])('the client behind %s', (_name, hops, peer, forwarded, client) => expect(clientAddress(incoming(peer, forwarded), hops)).toBe(client));

const publicUrl = 'https://portal.example';
test.each(['portal.example', 'portal.example:443', 'localhost:4000', '127.0.0.1', '[::1]:4000'])('%s is our name', (host) =>
  expect(() => refuseForeignHost(host, publicUrl)).not.toThrow(),
);
test.each(['evil.example', 'portal.example.evil.example', 'user@portal.example', 'portal.example/..', undefined, ' '])(
  '%s is not',
  (host) => expect(() => refuseForeignHost(host, publicUrl)).toThrow(Refused),
);

test.each([
  ['POST', { origin: publicUrl, 'x-xinglin-csrf': '1' }, true],
  ['POST', { origin: publicUrl, 'sec-fetch-site': 'same-origin', 'x-xinglin-csrf': '1' }, true],
  ['POST', { authorization: 'Bearer x' }, true],
  ['GET', { origin: 'https://evil.example' }, true],
  ['POST', { origin: 'http://portal.example', 'x-xinglin-csrf': '1' }, false],
  ['POST', { origin: 'https://portal.example:8443', 'x-xinglin-csrf': '1' }, false],
  ['POST', { origin: publicUrl }, false],
  ['POST', { 'x-xinglin-csrf': '1', 'sec-fetch-site': 'cross-site' }, false],
  ['POST', { 'x-xinglin-csrf': '1', 'sec-fetch-site': 'none' }, false],
  ['PUT', {}, false],
  ['POST', { authorization: 'Bearer x', cookie: 'a=b' }, false],
  ['POST', { authorization: 'Bearer x', origin: 'https://evil.example' }, false],
])('%s with %j: %s', (method, headers, fine) => {
  const check = () => refuseForeignOrigin(method, { host: 'portal.example', ...headers }, publicUrl);
  if (fine) expect(check).not.toThrow();
  else expect(check).toThrow(Refused);
});

test.each([
  [{ origin: publicUrl }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: publicUrl, 'sec-fetch-site': 'cross-site' }, false],
])('a plain form of a public page with %j: %s', (headers, fine) => {
  const check = () => refuseForeignOrigin('POST', { host: 'portal.example', ...headers }, publicUrl, true);
  if (fine) expect(check).not.toThrow();
  else expect(check).toThrow(Refused);
});
