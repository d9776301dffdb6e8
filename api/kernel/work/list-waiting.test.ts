import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineServerPlugin } from '../plugin.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

const item = (id: string, since: string) => ({ id, kind: 'later.x', title: id, link: '/x', since: new Date(since), dueAt: null });
const later = defineServerPlugin({
  id: 'later',
  permissions: {},
  roles: {},
  schema: async () => undefined,
  waiting: async () => [item('new', '2026-05-20'), item('old', '2025-01-01')],
});

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([later]);
  portal.setTime(new Date('2026-06-01T00:00:00Z'));
});
afterAll(() => portal.close());

const waiting = async (person: string) => {
  const { data } = await (await portal.as(person)).run('query { waitingItems { title } }');
  const items = (data?.waitingItems ?? []) as { title: string }[];
  return items.map(({ title }) => title);
};

test('from all plugins, what waits longest first; an invitation waits for its sender only, until it is accepted', async () => {
  const tenantId = portal.organisationId('association');
  const { client } = portal.services.database;
  const sender = (await portal.as('zhang-hui')).ctx().viewer.userId;
  const write = (name: string, status: string, tokenHash: string) => ({
    tenantId,
    email: `${tokenHash}@demo.invalid`,
    name,
    roleIds: [],
    tokenHash,
    status,
    expiresAt: new Date(name === '乙' ? '2026-05-30' : '2026-06-08'),
    createdAt: new Date('2026-05-25'),
    invitedBy: sender,
  });
  await withScope({ kind: 'system', tenantId }, () =>
    client.invitation.createMany({ data: [write('甲', 'PENDING', 'a'), write('丙', 'ACCEPTED', 'c')] }),
  );
  expect(await waiting('zhang-hui')).toEqual(['old', 'new', '甲 尚未接受加入邀请']);
  expect(await waiting('li-wen')).toEqual(['old', 'new']);
  await withScope({ kind: 'system', tenantId }, () => client.invitation.createMany({ data: [write('乙', 'PENDING', 'b')] }));
  expect((await waiting('zhang-hui')).toSorted()).toContain('乙 的加入邀请已过期');
});
