import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { verifyPassword } from './password.ts';

const fresh: NewAccount = { email: ' New.Person@Hospital.example', name: '新人', password: 'rain on a tin roof 6', locale: 'en' };
let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const inTransaction = async (account: NewAccount, fail = false): Promise<string> => {
  const ctx = (await portal.as('zhang-hui')).ctx();
  return withScope(ctx.scope, () =>
    portal.services.database.client.$transaction(async (tx) => {
      ctx.db = tx as unknown as Context['db'];
      const id = await createAccount(ctx, account);
      await ctx.db.department.findMany();
      if (fail) throw new Error('undone');
      return id;
    }),
  );
};
const find = (email: string) =>
  withScope({ kind: 'identity' }, () => portal.services.database.client.user.findUnique({ where: { email }, include: { accounts: true } }));

test('makes a person with a hashed password, in the transaction of whoever accepts the invitation', async () => {
  await expect(inTransaction(fresh, true)).rejects.toThrow('undone');
  expect(await find('new.person@hospital.example')).toBeNull();
  const id = await inTransaction(fresh);
  const user = await find('new.person@hospital.example');
  expect(user).toMatchObject({ id, name: '新人', locale: 'en', emailVerified: true, passwordSetAt: expect.any(Date) });
  const [account] = user?.accounts ?? [];
  expect(account?.password).not.toContain(fresh.password);
  expect(await verifyPassword(account?.password, fresh.password)).toBe(true);
  expect(await verifyPassword(account?.password, `${fresh.password} `)).toBe(false);
});

test('refuses an e-mail that is taken, and weak passwords, at their fields', async () => {
  await expect(inTransaction({ ...fresh, email: 'ZHANG.HUI@demo.invalid' })).rejects.toMatchObject({
    issues: [{ path: 'email', code: 'EMAIL_TAKEN' }],
  });
  await expect(inTransaction({ ...fresh, email: 'x@y.example', password: 'password2024' })).rejects.toMatchObject({
    issues: [{ path: 'password', code: 'PASSWORD_COMMON' }],
  });
});

test('an empty or broken hash fits no password', async () => {
  for (const hash of [null, undefined, '', ':', 'salt', 'salt:', 'salt:zz']) expect(await verifyPassword(hash, fresh.password)).toBe(false);
});
