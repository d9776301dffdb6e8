import { limits } from '@xinglin/kernel/identity/throttle';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, PASSWORD, type Routes } from './testing/browser.ts';

let portal: TestPortal;
let routes: Routes;
const from = (address: string) => {
  const browser = new Browser(routes, portal.services);
  browser.address = address;
  return browser;
};
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  for (const name of ['zhang.hui', 'li.wen', 'chen.ke', 'he.xin']) await givePassword(portal.services, `${name}@demo.invalid`);
});
afterAll(() => portal.close());

const count = (action: string) =>
  withScope({ kind: 'member', tenantId: PLATFORM_TENANT, userId: PLATFORM_TENANT }, () =>
    portal.services.database.client.auditEntry.count({ where: { action } }),
  );

/** Runs `total` calls, `lanes` of them at a time. */
const inLanes = async (total: number, lanes: number, call: (index: number) => Promise<void>) => {
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < total; index = next++) await call(index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

test('of 10,000 guesses from 10,000 networks at most 5 are evaluated, and the lock is audited once', async () => {
  const email = 'zhang.hui@demo.invalid';
  const answers = new Map<number, number>();
  await inLanes(10_000, 40, async (index) => {
    const guess = index === 9_000 ? PASSWORD : `guess number ${index}`;
    const reply = await from(`2001:db8:${index.toString(16)}::1`).post('/auth/sign-in', { email, password: guess });
    answers.set(reply.status, (answers.get(reply.status) ?? 0) + 1);
  });
  expect(answers).toEqual(
    new Map([
      [401, 5],
      [429, 9_995],
    ]),
  );
  expect([await count('sign-in.failed'), await count('sign-in.locked')]).toEqual([5, 1]);
}, 300_000);

test('the lock holds for the right password too, wherever it comes from, and opens after 15 minutes', async () => {
  const sign = () => from('198.51.100.1').post('/auth/sign-in', { email: 'zhang.hui@demo.invalid', password: PASSWORD });
  const locked = await sign();
  expect([locked.status, locked.body.error?.code]).toEqual([429, 'LOCKED']);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(600);
  portal.setTime(new Date(Date.now() + 15 * 60_000 + 1_000));
  expect((await sign()).status).toBe(200);
  portal.setTime(undefined);
});

test('an unknown account locks like a known one', async () => {
  const replies = await Promise.all(
    ['li.wen@demo.invalid', 'nobody@demo.invalid'].map(async (email) => {
      const seen = [];
      for (let index = 0; index < 7; index += 1) {
        const { status, body } = await from(`192.0.2.${index}`).post('/auth/sign-in', { email, password: 'wrong one' });
        seen.push([status, { ...body.error, retryAfter: undefined }]);
      }
      return seen;
    }),
  );
  expect(replies[0]).toEqual(replies[1]);
  expect(replies[0]?.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

test.each([
  ['one address', () => '203.0.113.99'],
  ['one network of version 6', (index: number) => `2001:db8:ffff:1::${index.toString(16)}`],
])('%s cannot go through many accounts; right passwords do not count against it', async (name, address) => {
  const good = (at: string) => from(at).post('/auth/sign-in', { email: 'chen.ke@demo.invalid', password: PASSWORD });
  for (let index = 0; index < 3; index += 1) expect((await good(address(index))).status).toBe(200);
  const statuses: number[] = [];
  await inLanes(limits.address + 10, 10, async (index) => {
    const email = `${name.length}person${index}@demo.invalid`;
    statuses.push((await from(address(index)).post('/auth/sign-in', { email, password: 'wrong one' })).status);
  });
  expect(statuses.filter((status) => status === 401)).toHaveLength(limits.address);
  expect((await good(address(0))).status).toBe(429);
  expect((await good('203.0.113.100')).status).toBe(200);
});

test('a right password in between starts the count anew', async () => {
  const email = 'he.xin@demo.invalid';
  const tryWith = async (password: string) => (await from('203.0.113.50').post('/auth/sign-in', { email, password })).status;
  for (const expected of [401, 401, 401, 401]) expect(await tryWith('wrong one')).toBe(expected);
  expect(await tryWith(PASSWORD)).toBe(200);
  for (const expected of [401, 401, 401, 401]) expect(await tryWith('wrong one')).toBe(expected);
});

test('the table of tries names nobody', async () => {
  const rows = await withScope({ kind: 'identity' }, () => portal.services.database.client.signInThrottle.findMany());
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) expect(row.key).toMatch(/^[\w-]{43}$/);
});
