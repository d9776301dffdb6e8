import { createHmac } from 'node:crypto';
import { readSession, signToken } from '@xinglin/kernel/identity/read-session';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, PASSWORD, type Routes } from './testing/browser.ts';

const email = 'zhang.hui@demo.invalid';
const NAME = 'xinglin.session';
let portal: TestPortal;
let routes: Routes;
const open = () => new Browser(routes, portal.services);
const signedIn = async () => {
  const browser = open();
  await browser.post('/auth/demo', { person: 'zhang-hui' });
  return browser;
};
const read = (cookie: string) => readSession(portal.services, cookie);
const cookieValue = (browser: Browser) => browser.cookies.get(NAME) ?? '';
const tokenOf = (browser: Browser) => decodeURIComponent(cookieValue(browser)).split('.')[0] ?? '';
const rowOf = (token: string) =>
  withScope({ kind: 'identity' }, () => portal.services.database.client.session.findUnique({ where: { token } }));
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  await givePassword(portal.services, email);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

/** Every way in which a token known to somebody else could outlive a moment at which the token must change. */
const moments: Record<string, (browser: Browser) => Promise<unknown>> = {
  'sign-in': (browser) => browser.post('/auth/sign-in', { email, password: PASSWORD }),
  'demo sign-in': (browser) => browser.post('/auth/demo', { person: 'li-wen' }),
  'sign-out': (browser) => browser.post('/auth/sign-out'),
  'step-up': (browser) => browser.post('/auth/step-up', { password: PASSWORD }),
  switch: (browser) => browser.post('/auth/switch', { organisationId: portal.organisationId('association') }),
  'password change': async (browser) => {
    await browser.post('/auth/password/change', { current: PASSWORD, password: 'another fine phrase 11' });
    await givePassword(portal.services, email);
  },
};
/** How the old token comes back. */
const returns: Record<string, (old: string) => string> = {
  'as it was': (old) => `${NAME}=${old}`,
  'beside a new one': (old) => `${NAME}=${old}; ${NAME}=${signToken(portal.services, 'A'.repeat(32))}`,
  'with blanks and in other company': (old) => `a=b;  ${NAME}=${old} ; c=d`,
  'decoded once': (old) => `${NAME}=${decodeURIComponent(old)}`,
};
const variants = Object.keys(moments).flatMap((moment) => Object.keys(returns).map((back) => [moment, back] as const));

test.each(variants)('a token from before %s is dead when it comes back %s', async (moment, back) => {
  const browser = await signedIn();
  const old = cookieValue(browser);
  expect(await read(`${NAME}=${old}`)).not.toBeNull();
  await moments[moment]?.(browser);
  expect(cookieValue(browser)).not.toBe(old);
  expect(await read(returns[back]?.(old) ?? '')).toBeNull();
});

test('a token chosen by an attacker before sign-in is never taken over', async () => {
  const planted = [
    signToken(portal.services, 'planted-by-me'),
    'planted-by-me',
    encodeURIComponent(`planted-by-me.${createHmac('sha256', 'guess').update('planted-by-me').digest('base64')}`),
    '%E0%A4%A',
    '.',
    '',
  ];
  for (const value of planted) {
    const browser = open();
    browser.cookies.set(NAME, value);
    expect(await read(browser.cookie)).toBeNull();
    expect((await browser.post('/auth/sign-in', { email, password: PASSWORD })).status).toBe(200);
    expect(cookieValue(browser)).not.toBe(value);
    expect(await rowOf('planted-by-me')).toBeNull();
  }
});

test('a changed signature or token is no session', async () => {
  const browser = await signedIn();
  const [token = '', signature = ''] = decodeURIComponent(cookieValue(browser)).split('.');
  const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  for (const value of [`${token}.${flipped}`, `${token}.`, token, `${token}x.${signature}`, `.${signature}`]) {
    expect(await read(`${NAME}=${encodeURIComponent(value)}`)).toBeNull();
  }
});

test('a session ends after 30 idle minutes and a second, and each request starts them anew', async () => {
  const browser = await signedIn();
  const from = Date.now();
  const at = (minutes: number, seconds = 0) => portal.setTime(new Date(from + minutes * 60_000 + seconds * 1_000));
  at(29);
  expect((await browser.get('/auth/state')).body.signedIn).toBe(true);
  at(58);
  expect((await browser.get('/auth/state')).body.signedIn).toBe(true);
  at(88, 1);
  expect((await browser.get('/auth/state')).body.signedIn).toBe(false);
  expect((await browser.post('/auth/step-up', { password: PASSWORD })).status).toBe(401);
});

test('a session ends after 12 hours however busy it is', async () => {
  const browser = await signedIn();
  const from = Date.now();
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    portal.setTime(new Date(from + minutes * 60_000 - 5_000));
    expect((await browser.get('/auth/state')).body.signedIn).toBe(true);
  }
  portal.setTime(new Date(from + 12 * 3_600_000 + 5_000));
  expect((await browser.get('/auth/state')).body.signedIn).toBe(false);
});

test('a disabled person and a removed member are refused at the next request', async () => {
  const browser = await signedIn();
  const { userId, tenantId } = (await rowOf(tokenOf(browser))) as { userId: string; tenantId: string };
  const { client } = portal.services.database;
  const setStatus = (status: string) =>
    withScope({ kind: 'system', tenantId }, () => client.member.updateMany({ where: { tenantId, userId }, data: { status } }));
  await setStatus('DISABLED');
  expect((await browser.get('/auth/state')).body).toMatchObject({ signedIn: true, organisationId: null });
  expect((await browser.post('/auth/switch', { organisationId: tenantId })).status).toBe(403);
  await setStatus('ACTIVE');
  const setDisabled = (disabledAt: Date | null) =>
    withScope({ kind: 'identity' }, () => client.user.update({ where: { id: userId }, data: { disabledAt } }));
  await setDisabled(new Date());
  expect((await browser.get('/auth/state')).body.signedIn).toBe(false);
  expect((await open().post('/auth/demo', { person: 'zhang-hui' })).status).toBe(401);
  await setDisabled(null);
});

test('over https the cookie is bound to the host and to encryption', async () => {
  const services = { ...portal.services, publicUrl: 'https://portal.example' };
  const browser = new Browser(createAuthRoutes(services), services);
  const reply = await browser.post('/auth/sign-in', { email, password: PASSWORD });
  expect(reply.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-xinglin\.session=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    expect.stringMatching(/^__Host-xinglin\.device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  expect((await browser.get('/auth/state')).body.signedIn).toBe(true);
});
