import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inScope } from '../context.ts';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';
import type { Notice } from './notify.ts';

let portal: TestPortal;
let sent = 0;
beforeAll(async () => {
  portal = await createTestPortal();
});
beforeEach(() => {
  sent = portal.mails.length;
});
afterAll(() => portal.close());

const joined = (more: Partial<Notice> = {}): Notice => ({
  kind: 'kernel.member-joined',
  userIds: [demoId('zhang-hui')],
  params: { name: '何欣', organisation: '岭南推广协会' },
  link: '/members',
  ...more,
});
const tell = async (notice: Notice, by = 'zhang-hui') => {
  const ctx = (await portal.as(by)).ctx();
  await inScope(ctx, () => ctx.notify(notice));
  await portal.drain();
};
const list = /* GraphQL */ `query { unreadCount notifications(page: { first: 10 }) { totalCount items { id kind title body link readAt } } }`;
const inbox = async (person: string, organisation?: string) =>
  (await (await portal.as(person, organisation)).run(list)).data as {
    unreadCount: number;
    notifications: { totalCount: number; items: { id: string; title: string; body: string; readAt: string | null }[] };
  };
const mails = () => portal.mails.slice(sent).map(({ to, subject }) => ({ to, subject }));
const setPreference = /* GraphQL */ `
  mutation Set($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) { __typename ... on NotificationPreference { kind inApp mail always } ... on DomainError { code } }
  }
`;

test('is told in the portal and by mail, in the language of the reader', async () => {
  await withScope({ kind: 'identity' }, () =>
    portal.services.database.client.user.updateMany({ where: { id: demoId('li-wen') }, data: { locale: 'en' } }),
  );
  await tell(joined({ userIds: [demoId('zhang-hui'), demoId('li-wen'), demoId('li-wen')] }));
  expect(mails().sort((a, b) => a.to.localeCompare(b.to))).toEqual([
    { to: 'li.wen@demo.invalid', subject: '何欣 has joined your organisation' },
    { to: 'zhang.hui@demo.invalid', subject: '何欣加入了本机构' },
  ]);
  expect(portal.mails.at(-1)?.text).toContain('http://127.0.0.1:4000/members');
  expect(await inbox('zhang-hui')).toMatchObject({
    unreadCount: 1,
    notifications: { totalCount: 1, items: [{ kind: 'kernel.member-joined', title: '何欣加入了本机构', link: '/members', readAt: null }] },
  });
});

test('nobody outside, removed or disabled is told, whoever is named', async () => {
  const tenantId = portal.organisationId('association');
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.member.updateMany({ where: { tenantId, userId: demoId('wu-tong') }, data: { status: 'REMOVED' } }),
  );
  await tell(joined({ userIds: [demoId('chen-ke'), demoId('wu-tong'), demoId('nobody')] }));
  expect(mails()).toEqual([]);
  expect((await inbox('chen-ke')).unreadCount).toBe(0);
  expect((await inbox('wu-tong')).unreadCount).toBe(0);
});

test('the same key reaches a person once, however long ago', async () => {
  const before = (await inbox('zhang-hui')).unreadCount;
  await tell(joined({ dedupeKey: 'he-xin' }));
  await withScope({ kind: 'system' }, () => portal.services.database.client.job.deleteMany({}));
  await tell(joined({ dedupeKey: 'he-xin' }));
  expect((await inbox('zhang-hui')).unreadCount).toBe(before + 1);
  expect(mails()).toHaveLength(1);
});

test('each person chooses per kind; what guards an account cannot be switched off', async () => {
  const zhang = await portal.as('zhang-hui');
  const before = (await inbox('zhang-hui')).unreadCount;
  const choose = async (kind: string, inApp: boolean, mail: boolean) =>
    (await zhang.run(setPreference, { input: { kind, inApp, mail } })).data;
  expect(await choose('kernel.member-joined', true, false)).toEqual({
    setNotificationPreference: {
      __typename: 'NotificationPreference',
      kind: 'kernel.member-joined',
      inApp: true,
      mail: false,
      always: false,
    },
  });
  await tell(joined());
  expect(mails()).toEqual([]);
  expect((await inbox('zhang-hui')).unreadCount).toBe(before + 1);
  await choose('kernel.member-joined', false, true);
  await tell(joined());
  expect(mails()).toHaveLength(1);
  expect((await inbox('zhang-hui')).unreadCount).toBe(before + 1);
  expect(await choose('kernel.password-changed', false, false)).toEqual({
    setNotificationPreference: { __typename: 'RuleError', code: 'NOTICE_LOCKED' },
  });
  expect(await choose('kernel.nothing', false, false)).toEqual({ setNotificationPreference: { __typename: 'InputError', code: 'INPUT' } });
  const all = (await zhang.run('query { notificationPreferences { kind inApp mail always } }')).data?.notificationPreferences as object[];
  expect(all).toContainEqual({ kind: 'kernel.member-joined', inApp: false, mail: true, always: false });
  expect(all).toContainEqual({ kind: 'kernel.password-changed', inApp: true, mail: true, always: true });
  const li = (await (await portal.as('li-wen')).run('query { notificationPreferences { kind inApp } }')).data?.notificationPreferences;
  expect(li).toContainEqual({ kind: 'kernel.member-joined', inApp: true });
  const asked = async (person: string) => {
    const { data } = await (await portal.as(person)).run('query { notificationPreferences { kind } }');
    return (data as { notificationPreferences: { kind: string }[] }).notificationPreferences.map(({ kind }) => kind);
  };
  expect(await asked('li-wen')).not.toContain('kernel.application-submitted');
  expect(await asked('system-officer')).toContain('kernel.application-submitted');
});

test('marking as read counts for the reader only', async () => {
  const mark = /* GraphQL */ `
    mutation Mark($input: MarkNotificationsReadInput!) {
      markNotificationsRead(input: $input) { __typename ... on NotificationState { unreadCount } ... on InputError { issues { path code } } }
    }
  `;
  const [zhang, li] = [await portal.as('zhang-hui'), await portal.as('li-wen')];
  const { unreadCount, notifications } = await inbox('zhang-hui');
  const [first] = notifications.items;
  expect(expectOk(await li.run(mark, { input: { ids: [first?.id] } }), 'markNotificationsRead')).toMatchObject({ unreadCount: 1 });
  expect((await inbox('zhang-hui')).unreadCount).toBe(unreadCount);
  expect(expectOk(await zhang.run(mark, { input: { ids: [first?.id] } }), 'markNotificationsRead')).toMatchObject({
    unreadCount: unreadCount - 1,
  });
  expect(expectOk(await zhang.run(mark, { input: { all: true } }), 'markNotificationsRead')).toMatchObject({ unreadCount: 0 });
  expect((await inbox('li-wen')).unreadCount).toBe(1);
  const nothing = (await zhang.run(mark, { input: {} })).data?.markNotificationsRead;
  expect(nothing).toMatchObject({ __typename: 'InputError', issues: [{ path: 'ids', code: 'REQUIRED' }] });
  const wrong = (await zhang.run(mark, { input: { ids: ['not-an-id'] } })).data?.markNotificationsRead;
  expect(wrong).toMatchObject({ __typename: 'InputError' });
});

test('a notice of an unknown kind or to another site is refused where it is given', async () => {
  await expect(tell(joined({ kind: 'kernel.nothing' }))).rejects.toThrow('no plugin declares the notice');
  await expect(tell(joined({ link: 'https://elsewhere.cn' }))).rejects.toThrow('path of the portal');
  await expect(tell(joined({ link: '//elsewhere.cn' }))).rejects.toThrow('path of the portal');
});

test('the newest come first, page by page', async () => {
  const chen = await portal.as('chen-ke');
  for (const name of ['a', 'b', 'c']) {
    await tell(joined({ userIds: [demoId('chen-ke')], params: { name, organisation: 'x' } }), 'chen-ke');
  }
  const page = /* GraphQL */ `query Page($after: String) { notifications(page: { first: 2, after: $after }, unreadOnly: true) { nextCursor items { title } } }`;
  const read = async (after: string | null) =>
    expectOk(await chen.run(page, { after }), 'notifications') as { nextCursor: string | null; items: { title: string }[] };
  const first = await read(null);
  const second = await read(first.nextCursor);
  expect([...first.items, ...second.items].map(({ title }) => title[0])).toEqual(['c', 'b', 'a']);
  expect(second.nextCursor).toBeNull();
});
