import { readSession } from '@xinglin/kernel/identity/read-session';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, PASSWORD, type Routes } from './testing/browser.ts';

const email = 'lin.yue@demo.invalid';
const FRESH = 'Ein stiller Garten 42';
let portal: TestPortal;
let routes: Routes;
let addresses = 0;
const open = () => {
  const browser = new Browser(routes, portal.services);
  addresses += 1;
  browser.address = `198.51.100.${addresses}`;
  return browser;
};
const identity = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'identity' }, () => work(portal.services.database.client));
const system = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'system' }, () => work(portal.services.database.client));
const told = async () => {
  await portal.drain();
  const tenantId = portal.organisationId('institution');
  const rows = await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.notification.findMany({ where: { tenantId } }),
  );
  return rows.map(({ kind }) => kind);
};
const signIn = async (password: string) => {
  const browser = open();
  return { browser, reply: await browser.post('/auth/sign-in', { email, password }) };
};
const mails = () => system((client) => client.mailMessage.findMany({ orderBy: { createdAt: 'asc' } }));
const lastToken = async () => /token=([\w-]{43})/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? '';
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  await givePassword(portal.services, email);
});
afterEach(async () => {
  portal.setTime(undefined);
  await identity((client) => client.signInThrottle.deleteMany());
});
afterAll(() => portal.close());

test('changing it asks for the old one, refuses weak ones and ends the other sessions', async () => {
  const [{ browser }, { browser: other }] = [await signIn(PASSWORD), await signIn(PASSWORD)];
  const change = (current: string, password: string) => browser.post('/auth/password/change', { current, password });
  expect((await change('wrong', FRESH)).body.error?.code).toBe('WRONG_CREDENTIALS');
  const weak = await change(PASSWORD, 'lin.yue-demo9');
  expect([weak.status, weak.body.error]).toEqual([
    400,
    expect.objectContaining({ code: 'INPUT', issues: [expect.objectContaining({ path: 'password', code: 'PASSWORD_PERSONAL' })] }),
  ]);
  expect((await change(PASSWORD, 'password123')).body.error).toMatchObject({ issues: [{ code: 'PASSWORD_COMMON' }] });
  expect((await change(PASSWORD, 'short')).body.error).toMatchObject({ issues: [{ code: 'PASSWORD_TOO_SHORT' }] });
  expect((await change(PASSWORD, FRESH)).body).toEqual({ status: 'ok' });
  expect(await readSession(portal.services, browser.cookie)).not.toBeNull();
  expect(await readSession(portal.services, other.cookie)).toBeNull();
  expect((await signIn(PASSWORD)).reply.status).toBe(401);
  expect((await signIn(FRESH)).reply.status).toBe(200);
});

test('guessing the old one in a stolen session is limited', async () => {
  const { browser } = await signIn(FRESH);
  const statuses = [];
  for (let index = 0; index < 6; index += 1)
    statuses.push((await browser.post('/auth/password/change', { current: `guess ${index}`, password: PASSWORD })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('a forgotten one: same answer for everybody, a mail for those who have an account', async () => {
  const [known, unknown] = [
    await open().post('/auth/password/forgot', { email }),
    await open().post('/auth/password/forgot', { email: 'nobody@demo.invalid' }),
  ];
  expect([known.status, known.body]).toEqual([200, { status: 'ok' }]);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  const sent = await mails();
  expect(sent.map((mail) => mail.recipient)).toEqual([email]);
  expect(sent[0]?.text).toContain('/reset-password?token=');
  const kept = await identity((client) => client.verification.findMany());
  expect(JSON.stringify(kept)).not.toContain(await lastToken());
});

test('the link sets the password once, ends all sessions and opens a locked account', async () => {
  const { browser } = await signIn(FRESH);
  await open().post('/auth/password/forgot', { email });
  const token = await lastToken();
  for (let index = 0; index < 6; index += 1) await open().post('/auth/sign-in', { email, password: 'wrong one' });
  expect((await open().post('/auth/password/reset', { token, password: 'password123' })).body.error).toMatchObject({ code: 'INPUT' });
  const replies = await Promise.all([1, 2, 3].map(() => open().post('/auth/password/reset', { token, password: PASSWORD })));
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 403, 403]);
  expect(await readSession(portal.services, browser.cookie)).toBeNull();
  expect((await signIn(PASSWORD)).reply.status).toBe(200);
  expect(await told()).toContain('kernel.password-changed');
});

test('an unknown, a replaced and an old link answer alike', async () => {
  await open().post('/auth/password/forgot', { email });
  const replaced = await lastToken();
  await open().post('/auth/password/forgot', { email });
  const old = await lastToken();
  expect(old).not.toBe(replaced);
  const reset = (token: string) => open().post('/auth/password/reset', { token, password: FRESH });
  const answers = [await reset('A'.repeat(43)), await reset(replaced)];
  portal.setTime(new Date(Date.now() + 60 * 60_000 + 1_000));
  answers.push(await reset(old));
  for (const answer of answers) expect([answer.status, answer.body]).toEqual([403, answers[0]?.body]);
  expect(answers[0]?.body.error?.code).toBe('NOT_ALLOWED');
});

test('nobody is buried in mails: three for an account in a quarter of an hour, silently', async () => {
  const before = (await mails()).length;
  for (let index = 0; index < 6; index += 1) expect((await open().post('/auth/password/forgot', { email })).body).toEqual({ status: 'ok' });
  expect((await mails()).length - before).toBe(3);
});

test('a database that is away is trouble of ours, not a wrong password', async () => {
  const down = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  const heard: unknown[] = [];
  const client = new Proxy(portal.services.database.client, {
    get: (target, key) => {
      if (key === 'user') return new Proxy({}, { get: () => () => Promise.reject(down) });
      return Reflect.get(target, key) as unknown;
    },
  });
  const services = { ...portal.services, database: { ...portal.services.database, client } };
  const browser = new Browser(
    createAuthRoutes(services, (error) => heard.push(error)),
    services,
  );
  const reply = await browser.post('/auth/sign-in', { email, password: PASSWORD });
  expect([reply.status, reply.body.error?.code, reply.headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '2']);
  expect(heard).toHaveLength(1);
  expect(JSON.stringify(reply.body)).not.toContain('refused');
});
