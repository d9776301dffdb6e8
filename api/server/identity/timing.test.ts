import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthRoutes } from './routes.ts';
import { Browser, givePassword, type Routes } from './testing/browser.ts';
import { differs } from './testing/mann-whitney.ts';

const SAMPLE = 20;
let portal: TestPortal;
let routes: Routes;
beforeAll(async () => {
  portal = await createTestPortal();
  routes = createAuthRoutes(portal.services);
  await givePassword(portal.services, 'zhang.hui@demo.invalid');
});
afterAll(() => portal.close());

const timed = async (path: string, body: object): Promise<number> => {
  await withScope({ kind: 'identity' }, () => portal.services.database.client.signInThrottle.deleteMany());
  const from = performance.now();
  await new Browser(routes, portal.services).post(path, body);
  return performance.now() - from;
};

/** The two kinds of call alternate, so that a busy machine slows both alike. */
const compare = async (path: string, known: object, unknown: object): Promise<boolean> => {
  const times: [number[], number[]] = [[], []];
  await timed(path, known);
  await timed(path, unknown);
  for (let index = 0; index < SAMPLE; index += 1) {
    times[0].push(await timed(path, known));
    times[1].push(await timed(path, unknown));
  }
  return differs(times[0], times[1]);
};

test('the clock does not tell a wrong password from an unknown account', async () => {
  const password = 'not the password';
  expect(
    await compare('/auth/sign-in', { email: 'zhang.hui@demo.invalid', password }, { email: 'nobody.at.all@demo.invalid', password }),
  ).toBe(false);
}, 300_000);

test('the clock does not tell whose mail was sent', async () => {
  expect(await compare('/auth/password/forgot', { email: 'zhang.hui@demo.invalid' }, { email: 'nobody.at.all@demo.invalid' })).toBe(false);
}, 300_000);

test('the comparison itself sees a difference of a few milliseconds', () => {
  const noise = (index: number) => ((index * 7_919) % 13) / 4;
  const [one, other] = [0, 4].map((shift) => Array.from({ length: SAMPLE }, (_, index) => 400 + shift + noise(index)));
  expect([differs(one ?? [], other ?? []), differs(one ?? [], one ?? [])]).toEqual([true, false]);
});
