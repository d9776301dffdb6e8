import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { demoId } from '../demo/seed-demo.ts';
import { warnOfPasswordAge } from '../identity/password-age.ts';
import { resolveMember } from '../identity/resolve-viewer.ts';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';
import { disableIdleMembers } from './idle-members.ts';

const DAY = 86_400_000;
let portal: TestPortal;
let tenantId: string;
let base: Date;
beforeAll(async () => {
  portal = await createTestPortal();
  tenantId = portal.organisationId('association');
  base = new Date(Date.now() + DAY);
});
afterAll(() => portal.close());

const db = () => portal.services.database.client;
const inSystem = <T>(work: () => Promise<T>) => withScope({ kind: 'system', tenantId }, work);
const onDay = async (day: number, work: (ctx: ReturnType<typeof system>) => Promise<void>) => {
  portal.setTime(new Date(base.getTime() + day * DAY));
  await inSystem(() => work(system()));
  portal.setTime(undefined);
};
const system = () =>
  createContext(portal.services, {
    viewer: { kind: 'system', name: 'test', tenantId, permissions: new Set(), steppedUp: false, mustSetUpTwoFactor: false },
    scope: { kind: 'system', tenantId },
    requestId: 'test',
  });
const rules =
  'mutation ($input: AccountRulesInput!) { setAccountRules(input: $input) { __typename ... on Organisation { passwordDays idleDays version } ... on InputError { issues { path code } } } }';
const version = async () => (await inSystem(() => db().tenant.findUniqueOrThrow({ where: { id: tenantId } }))).version;
const member = (key: string) => inSystem(() => db().member.findFirstOrThrow({ where: { tenantId, userId: demoId(key) } }));
const told = (kind: string) =>
  inSystem(() => db().job.count({ where: { name: 'kernel.deliver-notice', payload: { path: ['kind'], equals: kind } } }));

test('rules within bounds, by whoever may change the organisation, and only from the version she saw', async () => {
  const zhang = await portal.as('zhang-hui');
  const of = async (more: object) => ({ input: { version: await version(), ...more } });
  const wrong = await zhang.run(rules, await of({ passwordDays: 5, idleDays: 9999 }));
  expect(wrong.data).toMatchObject({
    setAccountRules: { __typename: 'InputError', issues: [{ path: 'passwordDays' }, { path: 'idleDays' }] },
  });
  const refused = await (await portal.as('li-wen')).run(rules, await of({ idleDays: 60 }));
  expect(refused.data).toMatchObject({ setAccountRules: { __typename: 'NotAllowedError' } });
  const stale = await of({ passwordDays: 90, idleDays: 60 });
  expect(expectOk(await zhang.run(rules, stale), 'setAccountRules')).toMatchObject({ passwordDays: 90, idleDays: 60 });
  expect((await zhang.run(rules, stale)).data).toMatchObject({ setAccountRules: { __typename: 'StaleVersionError' } });
});

test('who stays away is warned, then disabled a week later; the last administrator stays', async () => {
  await onDay(50, disableIdleMembers);
  expect(await told('kernel.account-idle')).toBe(0);
  await onDay(54, disableIdleMembers);
  const warned = await told('kernel.account-idle');
  expect(warned).toBeGreaterThan(0);
  await onDay(56, disableIdleMembers);
  expect(await told('kernel.account-idle')).toBe(warned);
  expect((await member('li-wen')).status).toBe('ACTIVE');
  await inSystem(() =>
    db().member.updateMany({ where: { tenantId, userId: demoId('wu-tong') }, data: { lastSeenAt: new Date(base.getTime() + 58 * DAY) } }),
  );
  await onDay(62, disableIdleMembers);
  expect((await member('li-wen')).status).toBe('DISABLED');
  expect((await member('wu-tong')).status).toBe('ACTIVE');
  expect((await member('zhang-hui')).status).toBe('ACTIVE');
  const entry = await inSystem(() => db().auditEntry.findFirstOrThrow({ where: { tenantId, action: 'member.disabled' } }));
  expect(entry.detail).toEqual({ reason: '连续 60 天未使用，系统自动停用' });
});

test('whoever is enabled again is not idle from before', async () => {
  const { id, version: seen } = await member('li-wen');
  portal.setTime(new Date(base.getTime() + 70 * DAY));
  const zhang = await portal.as('zhang-hui');
  const enable = 'mutation ($input: ChangeMemberStatusInput!) { enableMember(input: $input) { __typename } }';
  const answer = await zhang.run(enable, { input: { id, version: seen, reason: '休假归来，恢复使用' } });
  expect(answer.data).toEqual({ enableMember: { __typename: 'Member' } });
  await onDay(71, disableIdleMembers);
  await onDay(80, disableIdleMembers);
  expect((await member('li-wen')).status).toBe('ACTIVE');
});

test('an old password is warned of once, and then nothing but changing it works', async () => {
  const userId = demoId('zhang-hui');
  const passwordSetAt = base;
  await withScope({ kind: 'identity' }, () => db().user.update({ where: { id: userId }, data: { passwordSetAt } }));
  await onDay(80, warnOfPasswordAge);
  expect(await told('kernel.password-expiring')).toBe(0);
  await onDay(84, warnOfPasswordAge);
  await onDay(85, warnOfPasswordAge);
  portal.setTime(new Date(base.getTime() + 86 * DAY));
  await portal.drain();
  const notices = await inSystem(() =>
    db().notification.count({ where: { tenantId, recipientId: userId, kind: 'kernel.password-expiring' } }),
  );
  expect(notices).toBe(1);
  const session = { id: demoId('s'), userId, name: '张蕙', twoFactorEnabled: true, steppedUpAt: null, passwordSetAt };
  portal.setTime(new Date(base.getTime() + 89 * DAY));
  expect((await resolveMember(portal.services, session, tenantId))?.mustChangePassword).toBe(false);
  portal.setTime(new Date(base.getTime() + 91 * DAY));
  const viewer = await resolveMember(portal.services, session, tenantId);
  if (!viewer) throw new Error('no member');
  const caller = portal.caller(viewer, { kind: 'member', tenantId, userId });
  expect(viewer.mustChangePassword).toBe(true);
  expect((await caller.run('{ members { totalCount } }')).errors).toHaveLength(1);
  const other = portal.organisationId('enterprise');
  expect(await resolveMember(portal.services, session, other)).toBeNull();
  const fresh = await resolveMember(portal.services, { ...session, passwordSetAt: portal.services.clock() }, tenantId);
  expect(fresh?.permissions.size).toBeGreaterThan(5);
  portal.setTime(undefined);
});
