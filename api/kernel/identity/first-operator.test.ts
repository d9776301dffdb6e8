import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { firstOperatorLink } from './first-operator-link.ts';
import { setPasswordByToken } from './password-link.ts';

const env = { FIRST_OPERATOR: 'First.Operator@hospital.example' };
const at = { requestId: 'test', ip: '127.0.0.1' };
const PASSWORD = 'a lantern by the river 3';
let portal: TestPortal;
const platform = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'system', tenantId: PLATFORM_TENANT }, () => work(portal.services.database.client));
const tokenOf = (link: string | null) => new URL(link ?? 'none:').searchParams.get('token') ?? '';
const setBy = (link: string | null, password = PASSWORD) =>
  setPasswordByToken(portal.services, at, { token: tokenOf(link), password, afterReset: () => Promise.reject(new Error('no reset')) });

beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());
const withoutOfficers = () => platform((client) => client.memberRole.deleteMany({ where: { tenantId: PLATFORM_TENANT } }));

test('there is no link while an officer is there, nor without an address', async () => {
  expect(await firstOperatorLink(portal.services, env)).toEqual({ installed: true, link: null });
  await withoutOfficers();
  expect(await firstOperatorLink(portal.services, {})).toEqual({ installed: false, link: null });
});

test('the link of the last start works once, for a day, and makes the system officer', async () => {
  await withoutOfficers();
  const { link: replaced } = await firstOperatorLink(portal.services, env);
  const { link } = await firstOperatorLink(portal.services, env);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/reset-password\?token=[\w-]{43}$/);
  await expect(setBy(replaced)).rejects.toThrow('not allowed');
  portal.setTime(new Date(Date.now() + 24 * 3_600_000 + 1_000));
  await expect(setBy(link)).rejects.toThrow('not allowed');
  portal.setTime(undefined);
  await expect(setBy(link, 'first.operator1')).rejects.toMatchObject({ code: 'INPUT' });
  await setBy(link);
  await expect(setBy(link)).rejects.toThrow('not allowed');
  const officers = await platform((client) =>
    client.memberRole.findMany({
      where: { tenantId: PLATFORM_TENANT },
      select: { member: { select: { email: true } }, role: { select: { builtIn: true } } },
    }),
  );
  expect(officers).toEqual([{ member: { email: 'first.operator@hospital.example' }, role: { builtIn: 'platform/system-officer' } }]);
  const rows = await withScope({ kind: 'member', tenantId: PLATFORM_TENANT }, () =>
    portal.services.database.client.auditEntry.findMany({ orderBy: { seq: 'asc' } }),
  );
  expect(rows.map((row) => row.action).slice(-2)).toEqual(['password.set', 'officer.installed']);
  expect(await firstOperatorLink(portal.services, env)).toEqual({ installed: true, link: null });
});

test('a link made before somebody else became an officer leads nowhere and sets no password', async () => {
  await withoutOfficers();
  const { link } = await firstOperatorLink(portal.services, { FIRST_OPERATOR: 'late@hospital.example' });
  const role = await platform((client) =>
    client.role.findFirstOrThrow({ where: { tenantId: PLATFORM_TENANT, builtIn: 'platform/security-officer' } }),
  );
  const member = await platform((client) => client.member.findFirstOrThrow({ where: { tenantId: PLATFORM_TENANT } }));
  await platform((client) => client.memberRole.create({ data: { tenantId: PLATFORM_TENANT, memberId: member.id, roleId: role.id } }));
  await expect(setBy(link)).rejects.toThrow('not allowed');
  const accounts = await withScope({ kind: 'identity' }, () =>
    portal.services.database.client.account.count({ where: { user: { is: { email: 'late@hospital.example' } } } }),
  );
  expect(accounts).toBe(0);
});
