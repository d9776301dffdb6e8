import { readSession } from '@xinglin/kernel/identity/read-session';
import { codeOf, stepAt } from '@xinglin/kernel/identity/totp';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, PASSWORD, type Routes } from './testing/browser.ts';

const email = 'chen.ke@demo.invalid';
let portal: TestPortal;
let routes: Routes;
let userId: string;
let now: Date;
const open = () => new Browser(routes, portal.services);
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
  portal.setTime(now);
};
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  userId = await givePassword(portal.services, email);
});
beforeEach(() => {
  now = new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000);
  portal.setTime(now);
});
afterAll(() => portal.close());

const factor = () =>
  withScope({ kind: 'identity' }, () => portal.services.database.client.twoFactor.findUniqueOrThrow({ where: { userId } }));
const reset = () =>
  withScope({ kind: 'identity' }, async () => {
    const { client } = portal.services.database;
    await client.twoFactor.deleteMany({ where: { userId } });
    await client.signInThrottle.deleteMany({});
    await client.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  });

const base32 = (text: string) => {
  const bits = [...text].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('utf8');
};

/** Signed in, with the factor on; answers the secret and the recovery codes. */
const enrolled = async (browser: Browser) => {
  await reset();
  await browser.post('/auth/sign-in', { email, password: PASSWORD });
  const { body } = await browser.post('/auth/two-factor/enrol', { password: PASSWORD });
  const secret = base32(body.secret as string);
  const confirmed = await browser.post('/auth/two-factor/confirm', { code: codeOf(secret, stepAt(now)) });
  expect(confirmed.body).toEqual({ status: 'ok' });
  later(60);
  return { secret, recoveryCodes: body.recoveryCodes as string[] };
};

test('setting up shows secret, picture and codes once, and counts only when confirmed', async () => {
  await reset();
  const browser = open();
  await browser.post('/auth/sign-in', { email, password: PASSWORD });
  expect((await browser.post('/auth/two-factor/enrol', { password: 'wrong' })).body.error?.code).toBe('WRONG_CREDENTIALS');
  expect((await browser.post('/auth/two-factor/enrol', {})).body.error?.code).toBe('WRONG_CREDENTIALS');
  const { body } = await browser.post('/auth/two-factor/enrol', { password: PASSWORD });
  expect(body.uri).toMatch(/^otpauth:\/\/totp\/.+secret=[A-Z2-7]+/);
  expect(body.qrSvg).toContain('<svg');
  expect(new Set(body.recoveryCodes as string[]).size).toBe(10);
  const kept = await factor();
  for (const code of body.recoveryCodes as string[]) expect(kept.backupCodes).not.toContain(code.replace('-', ''));
  expect(kept.secret).not.toContain(base32(body.secret as string));
  expect((await open().post('/auth/sign-in', { email, password: PASSWORD })).body.status).toBe('ok');
  expect((await browser.post('/auth/two-factor/confirm', { code: '000000' })).body.error?.code).toBe('WRONG_CODE');
});

test('signing in then takes two steps; a code works once, one step either side and no further', async () => {
  const browser = open();
  const { secret } = await enrolled(browser);
  const other = open();
  const first = await other.post('/auth/sign-in', { email, password: PASSWORD });
  expect(first.body).toEqual({ status: 'two-factor' });
  expect((await other.get('/auth/state')).body.signedIn).toBe(false);
  const at = stepAt(now);
  const refused = [at - 2, at + 2].map((step) => codeOf(secret, step));
  for (const code of refused) expect((await other.post('/auth/two-factor', { code })).body.error?.code).toBe('WRONG_CODE');
  expect((await other.post('/auth/two-factor', { code: codeOf(secret, at - 1) })).body).toEqual({ status: 'ok' });
  expect((await other.get('/auth/state')).body).toMatchObject({ signedIn: true, stepUpBy: 'code', steppedUpUntil: expect.any(String) });
  const third = open();
  await third.post('/auth/sign-in', { email, password: PASSWORD });
  expect((await third.post('/auth/two-factor', { code: codeOf(secret, at - 1) })).body.error?.code).toBe('WRONG_CODE');
  expect((await third.post('/auth/two-factor', { code: codeOf(secret, at + 1) })).status).toBe(200);
});

test('of two browsers with the same code one gets in', async () => {
  const { secret } = await enrolled(open());
  const browsers = [open(), open(), open()];
  for (const browser of browsers) await browser.post('/auth/sign-in', { email, password: PASSWORD });
  const code = codeOf(secret, stepAt(now));
  const replies = await Promise.all(browsers.map((browser) => browser.post('/auth/two-factor', { code })));
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 401, 401]);
});

test('five wrong codes shut the door even for the right one, over all challenges', async () => {
  const { secret } = await enrolled(open());
  for (let tries = 0; tries < 5; tries += 1) {
    const browser = open();
    await browser.post('/auth/sign-in', { email, password: PASSWORD });
    expect((await browser.post('/auth/two-factor', { code: '123456' })).body.error?.code).toBe('WRONG_CODE');
  }
  const browser = open();
  await browser.post('/auth/sign-in', { email, password: PASSWORD });
  const reply = await browser.post('/auth/two-factor', { code: codeOf(secret, stepAt(now)) });
  expect([reply.status, reply.body.error?.code]).toEqual([429, 'LOCKED']);
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(800);
});

test('a recovery code works once, a forged or old challenge never', async () => {
  const { recoveryCodes, secret } = await enrolled(open());
  const [code = ''] = recoveryCodes;
  const browser = open();
  await browser.post('/auth/sign-in', { email, password: PASSWORD });
  const challenge = browser.cookie;
  expect((await browser.post('/auth/two-factor', { code: ` ${code.toUpperCase()} `, recovery: true })).status).toBe(200);
  const again = open();
  await again.post('/auth/sign-in', { email, password: PASSWORD });
  expect((await again.post('/auth/two-factor', { code, recovery: true })).body.error?.code).toBe('WRONG_CODE');
  const replay = await open().post('/auth/two-factor', { code: codeOf(secret, stepAt(now)) }, { cookie: challenge });
  expect(replay.body.error?.code).toBe('CHALLENGE_EXPIRED');
  const forged = await open().post('/auth/two-factor', { code: '123456' }, { cookie: 'xinglin.challenge=2fa-abc.def' });
  expect(forged.body.error?.code).toBe('CHALLENGE_EXPIRED');
  later(11 * 60);
  expect((await again.post('/auth/two-factor', { code: codeOf(secret, stepAt(now)) })).body.error?.code).toBe('CHALLENGE_EXPIRED');
});

test('switching it on ends the other sessions; switching it off needs a code', async () => {
  await reset();
  const other = open();
  await other.post('/auth/sign-in', { email, password: PASSWORD });
  const browser = open();
  const { secret } = await enrolled(browser);
  expect(await readSession(portal.services, other.cookie)).toBeNull();
  expect((await browser.post('/auth/two-factor/enrol', { password: PASSWORD })).body.error?.code).toBe('TWO_FACTOR_ENABLED');
  expect((await browser.post('/auth/step-up', { password: PASSWORD })).body.error?.code).toBe('WRONG_CODE');
  const renewed = await browser.post('/auth/two-factor/recovery-codes', { code: codeOf(secret, stepAt(now)) });
  expect(renewed.body.recoveryCodes).toHaveLength(10);
  later(30);
  expect((await browser.post('/auth/two-factor/disable', { code: '000000' })).body.error?.code).toBe('WRONG_CODE');
  expect((await browser.post('/auth/two-factor/disable', { code: codeOf(secret, stepAt(now)) })).status).toBe(200);
  expect((await open().post('/auth/sign-in', { email, password: PASSWORD })).body.status).toBe('ok');
});

test('a role can demand it: until it is set up nothing is held', async () => {
  await reset();
  const tenantId = portal.organisationId('enterprise');
  const demand = (requiresTwoFactor: boolean) =>
    withScope({ kind: 'system', tenantId }, () =>
      portal.services.database.client.role.updateMany({ where: { tenantId, builtIn: 'any/administrator' }, data: { requiresTwoFactor } }),
    );
  await demand(true);
  const browser = open();
  await browser.post('/auth/sign-in', { email, password: PASSWORD });
  expect((await browser.get('/auth/state')).body).toMatchObject({ signedIn: true, mustSetUpTwoFactor: true });
  const { body } = await browser.post('/auth/two-factor/enrol', { password: PASSWORD });
  await browser.post('/auth/two-factor/confirm', { code: codeOf(base32(body.secret as string), stepAt(now)) });
  expect((await browser.get('/auth/state')).body).toMatchObject({ mustSetUpTwoFactor: false, twoFactorEnabled: true });
  await demand(false);
  await reset();
});

test('a demo person without a password can set it up and then steps up by code', async () => {
  const browser = open();
  await browser.post('/auth/demo', { person: 'he-xin' });
  expect((await browser.get('/auth/state')).body.stepUpBy).toBe('demonstration');
  expect((await browser.post('/auth/step-up')).status).toBe(200);
  const { body } = await browser.post('/auth/two-factor/enrol');
  const secret = base32(body.secret as string);
  expect((await browser.post('/auth/two-factor/confirm', { code: codeOf(secret, stepAt(now)) })).status).toBe(200);
  expect((await browser.post('/auth/step-up')).body.error?.code).toBe('WRONG_CODE');
  expect((await browser.post('/auth/step-up', { code: codeOf(secret, stepAt(now)) })).body.error?.code).toBe('WRONG_CODE');
  expect((await browser.post('/auth/step-up', { code: codeOf(secret, stepAt(now) + 1) })).status).toBe(200);
});
