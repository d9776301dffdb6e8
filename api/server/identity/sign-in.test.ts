import { readSession } from '@xinglin/kernel/identity/read-session';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, PASSWORD, type Routes } from './testing/browser.ts';

let portal: TestPortal;
let routes: Routes;
const open = () => new Browser(routes, portal.services);
const auditOf = (tenantId: string) =>
  withScope({ kind: 'member', tenantId, userId: PLATFORM_TENANT }, () =>
    portal.services.database.client.auditEntry.findMany({ orderBy: { seq: 'asc' } }),
  );
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  await givePassword(portal.services, 'zhang.hui@demo.invalid');
  await givePassword(portal.services, 'li.wen@demo.invalid');
});
afterAll(() => portal.close());

test('a password opens a session in the only organisation, audited there', async () => {
  const browser = open();
  expect((await browser.get('/auth/state')).body).toEqual({ signedIn: false, demo: true });
  const reply = await browser.post('/auth/sign-in', { email: ' Zhang.Hui@demo.invalid ', password: PASSWORD });
  expect([reply.status, reply.body]).toEqual([200, { status: 'ok' }]);
  const organisationId = portal.organisationId('association');
  expect((await browser.get('/auth/state')).body).toMatchObject({
    signedIn: true,
    name: '张蕙',
    organisationId,
    steppedUpUntil: null,
    stepUpBy: 'password',
  });
  const rows = await auditOf(organisationId);
  expect(rows.map((row) => [row.action, row.actorName, row.ip])).toContainEqual(['sign-in.ok', '张蕙', '203.0.113.7']);
  const signOut = await browser.post('/auth/sign-out');
  expect(signOut.headers.get('clear-site-data')).toBe('"storage"');
  expect((await browser.get('/auth/state')).body.signedIn).toBe(false);
});

test('the cookie is out of reach of scripts and of other sites, and one session is left behind', async () => {
  const browser = open();
  const reply = await browser.post('/auth/sign-in', { email: 'zhang.hui@demo.invalid', password: PASSWORD });
  expect(reply.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^xinglin\.session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/),
    expect.stringMatching(/^xinglin\.device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const first = browser.cookie;
  await browser.post('/auth/sign-in', { email: 'zhang.hui@demo.invalid', password: PASSWORD });
  expect(await readSession(portal.services, first)).toBeNull();
  const count = await withScope({ kind: 'identity' }, () => portal.services.database.client.session.count());
  expect(count).toBe(1);
  await browser.post('/auth/sign-out');
});

test('wrong password, unknown account and a disabled one answer with the same body', async () => {
  const disabledId = await givePassword(portal.services, 'gone@demo.invalid');
  await withScope({ kind: 'identity' }, () =>
    portal.services.database.client.user.update({ where: { id: disabledId }, data: { disabledAt: new Date() } }),
  );
  const browser = open();
  const replies = [
    await browser.post('/auth/sign-in', { email: 'li.wen@demo.invalid', password: 'not the password' }),
    await browser.post('/auth/sign-in', { email: 'nobody@demo.invalid', password: 'not the password' }),
    await browser.post('/auth/sign-in', { email: 'gone@demo.invalid', password: PASSWORD }),
    await browser.post('/auth/sign-in', { email: 'not an address', password: PASSWORD }),
  ];
  for (const reply of replies) {
    expect([reply.status, reply.body]).toEqual([
      401,
      { error: { code: 'WRONG_CREDENTIALS', message: 'e-mail and password do not match' } },
    ]);
  }
  const failed = (await auditOf(PLATFORM_TENANT)).filter((row) => row.action === 'sign-in.failed');
  expect(failed.map((row) => row.actorName)).toEqual(['李文', 'visitor', 'gone@demo.invalid', 'visitor']);
});

test('only the portal itself may call, with small JSON', async () => {
  const browser = open();
  const body = { email: 'zhang.hui@demo.invalid', password: PASSWORD };
  const refused = [
    await browser.post('/auth/sign-in', body, { 'x-xinglin-csrf': '0' }),
    await browser.post('/auth/sign-in', body, { origin: 'https://evil.example' }),
    await browser.post('/auth/sign-in', body, { 'sec-fetch-site': 'cross-site' }),
    await browser.post('/auth/sign-in', body, { 'sec-fetch-site': 'same-site' }),
    await browser.post('/auth/sign-in', body, { 'content-type': 'text/plain' }),
    await browser.post('/auth/sign-in', { ...body, padding: 'x'.repeat(9_000) }),
    await browser.post('/auth/sign-in', { ...body, rememberMe: true }),
    await browser.post('/auth/sign-up', body),
    await browser.post('/auth/sign-up/email', body),
    await browser.post('//auth/sign-in', body).catch(() => ({ status: 0 })),
  ];
  expect(refused.map((reply) => reply.status)).toEqual([403, 403, 403, 403, 415, 413, 400, 404, 404, 0]);
});

test('a demo person is chosen without a password, in demonstration mode only', async () => {
  const browser = open();
  const reply = await browser.post('/auth/demo', { person: 'wu-tong', organisation: 'association' });
  expect(reply.body).toEqual({ status: 'ok', organisationId: portal.organisationId('association') });
  expect((await browser.post('/auth/demo', { person: 'wu-tong', organisation: 'platform' })).status).toBe(404);
  const production = new Browser(createAuthRoutes({ ...portal.services, demo: false }), portal.services);
  expect((await production.post('/auth/demo', { person: 'wu-tong' })).status).toBe(404);
  expect((await production.get('/auth/demo')).status).toBe(404);
});

test('switching acts for the other organisation with a new token; closed ones are refused', async () => {
  const browser = open();
  await browser.post('/auth/demo', { person: 'wu-tong' });
  const before = browser.cookie;
  const reply = await browser.post('/auth/switch', { organisationId: portal.organisationId('association') });
  expect(reply.body).toMatchObject({ status: 'ok', organisationId: portal.organisationId('association') });
  expect(await readSession(portal.services, before)).toBeNull();
  expect((await readSession(portal.services, browser.cookie))?.tenantId).toBe(portal.organisationId('association'));
  const foreign = await browser.post('/auth/switch', { organisationId: portal.organisationId('agency') });
  const absent = await browser.post('/auth/switch', { organisationId: '01900000-0000-7000-8000-000000000000' });
  expect([foreign.status, foreign.body]).toEqual([403, absent.body]);
  expect(foreign.body.error?.code).toBe('ORGANISATION_CLOSED');
  const rows = await auditOf(portal.organisationId('association'));
  expect(rows.map((row) => [row.action, row.actorName])).toContainEqual(['session.switched', '吴桐']);
});

test('stepping up needs the password, changes the token and lasts a quarter of an hour', async () => {
  const browser = open();
  await browser.post('/auth/sign-in', { email: 'zhang.hui@demo.invalid', password: PASSWORD });
  const before = browser.cookie;
  expect((await browser.post('/auth/step-up', { password: 'wrong' })).body.error?.code).toBe('WRONG_CREDENTIALS');
  expect((await browser.post('/auth/step-up', { password: PASSWORD })).status).toBe(200);
  expect(await readSession(portal.services, before)).toBeNull();
  expect((await browser.get('/auth/state')).body.steppedUpUntil).not.toBeNull();
  portal.setTime(new Date(Date.now() + 15 * 60_000 + 1_000));
  expect((await browser.get('/auth/state')).body.steppedUpUntil).toBeNull();
  portal.setTime(undefined);
});

test('a sign-in with a browser she never used is told to her, the first of all and known ones are not', async () => {
  const email = 'zhou.heng@demo.invalid';
  const userId = await givePassword(portal.services, email);
  const told = async () => {
    const jobs = await withScope({ kind: 'system' }, () =>
      portal.services.database.client.job.findMany({ where: { name: 'kernel.deliver-notice' } }),
    );
    return jobs
      .map((job) => job.payload as { kind: string; userIds: string[]; params: { device: string } })
      .filter((notice) => notice.kind === 'kernel.new-sign-in' && notice.userIds.includes(userId));
  };
  const signIn = (browser: Browser) =>
    browser.post('/auth/sign-in', { email, password: PASSWORD }, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 <script>' });
  const known = open();
  await signIn(known);
  await known.post('/auth/sign-out');
  await signIn(known);
  expect(await told()).toEqual([]);
  await signIn(open());
  expect((await told()).map((notice) => notice.params.device)).toEqual(['Chrome · Windows']);
});
