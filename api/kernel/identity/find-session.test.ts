import { randomUUID } from 'node:crypto';
import { type Scope, withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { findSession } from './find-session.ts';
import { memberViewer, resolveMember } from './resolve-viewer.ts';

let portal: TestPortal;
const token = randomUUID();
const client = () => portal.services.database.client;
const association = () => portal.organisationId('association');
const identity = <T>(work: () => Promise<T>) => withScope({ kind: 'identity' }, work);
const find = (organisation: string) => findSession(portal.services, token, organisation);
const member = async () => (await find(association()))?.member;

beforeAll(async () => {
  portal = await createTestPortal();
  const data = { token, userId: demoId('zhang-hui'), tenantId: association(), expiresAt: new Date(Date.now() + 3_600_000) };
  await identity(() => client().session.create({ data }));
});
afterAll(() => portal.close());

test('one statement says what two readings say', async () => {
  const found = await find(association());
  if (!found?.member) throw new Error('not found');
  const viewer = memberViewer(portal.services, found, association(), found.member);
  const { permissions, ...read } = (await resolveMember(portal.services, found, association())) ?? { permissions: new Set() };
  expect(viewer).toMatchObject(read);
  expect([...viewer.permissions].sort()).toEqual([...permissions].sort());
  expect(viewer.permissions.size).toBeGreaterThan(0);
  expect(found.expiresAt).toBeInstanceOf(Date);
});

test.each([
  ['an organisation of others', () => portal.organisationId('enterprise')],
  ['one that is not there', () => randomUUID()],
  ['no id at all', () => "' or true --"],
  ['nothing', () => ''],
])('acting for %s: the person, and no membership', async (_what, organisation) => {
  expect(await find(organisation())).toMatchObject({ userId: demoId('zhang-hui'), member: null });
});

test('an unknown token is nobody', async () => {
  expect(await findSession(portal.services, randomUUID(), association())).toBeNull();
});

const changes: Record<string, [set: () => Promise<unknown>, back: () => Promise<unknown>]> = {
  'a removed membership': [() => setMember('REMOVED'), () => setMember('ACTIVE')],
  'a suspended organisation': [() => setOrganisation('SUSPENDED'), () => setOrganisation('ACTIVE')],
};
const inside = (tenantId: string, work: () => Promise<unknown>) => withScope({ kind: 'system', tenantId }, work);
const setMember = (status: string) =>
  inside(association(), () =>
    client().member.updateMany({ where: { tenantId: association(), userId: demoId('zhang-hui') }, data: { status } }),
  );
const setOrganisation = (status: string) =>
  inside(association(), () => client().tenant.updateMany({ where: { id: association() }, data: { status } }));
let undo: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await undo?.();
  undo = undefined;
});

test.each(Object.keys(changes))('%s counts at once', async (what) => {
  const [set, back] = changes[what] ?? [];
  undo = back;
  expect(await member()).not.toBeNull();
  await set?.();
  expect(await member()).toBeNull();
});

test('the claim opens what sign-in needs of that one organisation, for reading only', async () => {
  const scope: Scope = { kind: 'identity', tenantId: association() };
  const seen = await withScope(scope, async () => ({
    tenants: await client().tenant.findMany({ select: { id: true } }),
    members: await client().member.findMany({ distinct: ['tenantId'], select: { tenantId: true } }),
    roles: await client().role.findMany({ distinct: ['tenantId'], select: { tenantId: true } }),
    held: await client().memberRole.findMany({ distinct: ['tenantId'], select: { tenantId: true } }),
    departments: await client().department.count(),
    licences: await client().licence.count(),
    audit: await client().auditEntry.count(),
  }));
  const own = [{ tenantId: association() }];
  expect(seen).toEqual({ tenants: [{ id: association() }], members: own, roles: own, held: own, departments: 0, licences: 0, audit: 0 });
  const written = await withScope(scope, async () => [
    await client().member.updateMany({ data: { title: 'x' } }),
    await client().role.updateMany({ data: { name: 'x' } }),
    await client().memberRole.deleteMany(),
    await client().tenant.updateMany({ data: { name: 'x' } }),
  ]);
  expect(written.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});
