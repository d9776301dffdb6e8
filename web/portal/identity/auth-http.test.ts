import { afterEach, expect, test, vi } from 'vitest';
import { authPost } from './auth-http.ts';

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const fetch = vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('sends JSON with the header that other sites cannot send', async () => {
  const fetch = answer(200, { status: 'ok' });
  expect(await authPost('sign-in', { email: 'a@b.cn' })).toEqual({ ok: true, value: { status: 'ok' } });
  const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(url).toBe('/auth/sign-in');
  expect(new Headers(init.headers).get('x-xinglin-csrf')).toBe('1');
  expect(init.body).toBe('{"email":"a@b.cn"}');
});

test('keeps the code, the wait and the wrong fields of a refusal', async () => {
  answer(429, { error: { code: 'LOCKED', retryAfter: 840 } }, { 'x-request-id': 'r1' });
  expect(await authPost('sign-in')).toEqual({ ok: false, refusal: { code: 'LOCKED', retryAfter: 840, requestId: 'r1' } });
  answer(400, { error: { code: 'INPUT', issues: [{ path: 'password', code: 'PASSWORD_COMMON' }] } });
  expect(await authPost('password/reset')).toEqual({
    ok: false,
    refusal: { code: 'INPUT', issues: [{ path: 'password', code: 'PASSWORD_COMMON' }] },
  });
});

test('a proxy’s page in place of an answer is no success and no crash', async () => {
  answer(502, '<html>bad gateway</html>');
  expect(await authPost('sign-in')).toEqual({ ok: false, refusal: { code: 'UNAVAILABLE' } });
});

test('no network is told apart', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect(await authPost('sign-in')).toEqual({ ok: false, refusal: { code: 'OFFLINE' } });
});
