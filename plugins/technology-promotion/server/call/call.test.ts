import { inScope } from '@xinglin/kernel/context';
import { findPublicPage } from '@xinglin/kernel/public/public-page';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defaultChannelRules } from '../../shared/channels.ts';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { technologyPromotionServer } from '../index.ts';
import { callPublicPages } from './public-pages.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const fields = /* GraphQL */ `
  __typename
  ... on Call { id number title stage version openedAt closesAt receivedCount allowedActions unsealAsked }
  ... on DomainError { code message }
  ... on InputError { issues { path code } }
`;
const create = `mutation($input: CallInput!) { createCall(input: $input) { ${fields} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: CallInput!) { updateCall(id: $id, version: $version, input: $input) { ${fields} } }`;
const saveForm = `mutation($callId: ID!, $definition: JSON!) { saveCallForm(callId: $callId, kind: "APPLICATION", name: "申报表", definition: $definition) { __typename ... on FormVersion { id number } ... on DomainError { code } ... on InputError { issues { path code } } } }`;
const act = (name: string) => `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${fields} } }`;
const ask = `mutation($id: ID!, $version: Int!) { askUnseal(id: $id, version: $version, reason: "专家时间需提前安排") { ${fields} } }`;
const invite = `mutation($id: ID!, $ids: [ID!]!) { inviteToCall(id: $id, channel: "LETTER", organisationIds: $ids, message: "请予支持") { ${fields} } }`;
const announcement = `query($id: ID!) { callAnnouncement(id: $id) { id title isOpen closesAt } }`;
const read = `query($id: ID!) { call(id: $id) { id stage version openedAt } }`;

interface Call {
  id: string;
  number: string;
  stage: string;
  version: number;
  openedAt: string | null;
  allowedActions: string[];
}

const form = {
  sections: [{ key: 'basic', title: '基本信息', fields: [{ key: 'name', type: 'text', label: '技术名称', required: true, blind: false }] }],
};
const input = (more: object = {}) => ({
  title: '2026 年基层适宜技术征集',
  summary: '面向基层的适宜技术',
  body: '为推动适宜技术在基层应用，现面向社会征集。',
  channels: ['LETTER', 'RECOMMENDATION'],
  channelRules: defaultChannelRules,
  reviewFormats: ['ONLINE', 'MEETING'],
  tracks: [{ key: 'cardio', name: '心血管' }],
  policy: {},
  checklist: defaultChecklist,
  letterRules: [],
  opensAt: '2026-12-01T00:00:00+08:00',
  closesAt: '2026-12-31T23:59:59+08:00',
  ...more,
});

const drafted = async (more: object = {}, person = 'zhang-hui') => {
  const secretary = await portal.as(person);
  const call = expectOk(await secretary.run(create, { input: input(more) }), 'createCall') as unknown as Call;
  expectOk(await secretary.run(saveForm, { callId: call.id, definition: form }), 'saveCallForm');
  return call;
};
const published = async (more: object = {}) => {
  portal.setTime(new Date('2026-12-02T00:00:00Z'));
  const call = await drafted(more);
  const secretary = await portal.as('zhang-hui');
  return expectOk(await secretary.run(act('publishCall'), { id: call.id, version: call.version }), 'publishCall') as unknown as Call;
};
const seen = async (person: string, id: string) => (await (await portal.as(person)).run(announcement, { id })).data?.callAnnouncement;

test('publishing tells everything that is missing at once', async () => {
  const secretary = await portal.as('zhang-hui');
  const call = expectOk(
    await secretary.run(create, { input: input({ body: '', opensAt: null, checklist: [] }) }),
    'createCall',
  ) as unknown as Call;
  const reply = await secretary.run(act('publishCall'), { id: call.id, version: 1 });
  expect(reply.data?.publishCall).toMatchObject({
    issues: [
      { path: 'form', code: 'FORM_MISSING' },
      { path: 'opensAt', code: 'REQUIRED' },
      { path: 'body', code: 'REQUIRED' },
      { path: 'checklist', code: 'REQUIRED' },
    ],
  });
});

test('a draft is nobody else’s; once published everybody reads the announcement, the association alone the call', async () => {
  const draft = await drafted();
  expect(await seen('chen-ke', draft.id)).toBeNull();
  const call = await published();
  expect(await seen('chen-ke', call.id)).toMatchObject({ id: call.id, isOpen: true });
  const enterprise = await portal.as('chen-ke');
  expect((await enterprise.run(read, { id: call.id })).data?.call ?? null).toBeNull();
});

test('a call for the invited is shown to whoever has a letter, and to nobody else', async () => {
  const call = await published({ audience: 'INVITED' });
  expect(await seen('chen-ke', call.id)).toBeNull();
  const secretary = await portal.as('zhang-hui');
  const ids = [portal.organisationId('enterprise')];
  expectOk(await secretary.run(invite, { id: call.id, ids }), 'inviteToCall');
  expect(await seen('chen-ke', call.id)).toMatchObject({ id: call.id });
  expect(await seen('lin-yue', call.id)).toBeNull();
  const agency = await secretary.run(invite, { id: call.id, ids: [portal.organisationId('agency')] });
  expect(agency.data?.inviteToCall).toMatchObject({ issues: [{ path: 'organisationIds.0', code: 'UNKNOWN_ORGANISATION' }] });
  await portal.drain();
  expect(portal.mails.some(({ subject }) => subject.includes('征集函'))).toBe(true);
});

test('hard case: a close at 23:59:59 +08:00 is kept on a server in UTC, with the grace that nobody is told of', async () => {
  const call = await published();
  const stage = async () => (expectOk(await (await portal.as('zhang-hui')).run(read, { id: call.id }), 'call') as unknown as Call).stage;
  portal.setTime(new Date('2026-12-31T16:10:00Z'));
  await portal.drain();
  expect(await stage()).toBe('OPEN');
  portal.setTime(new Date('2026-12-31T16:15:00Z'));
  await portal.drain();
  expect(await stage()).toBe('CLOSED');
});

test('a call that was closed early says when, on all its pages; one that ran its course does not tell of the grace', async () => {
  const call = await published();
  const early = `query($id: ID!) { callAnnouncement(id: $id) { closesAt closedEarlyAt } }`;
  const own = `query($id: ID!) { call(id: $id) { closedEarlyAt } }`;
  const secretary = await portal.as('zhang-hui');
  const told = async () => [
    (await (await portal.as('chen-ke')).run(early, { id: call.id })).data?.callAnnouncement,
    (await secretary.run(own, { id: call.id })).data?.call,
  ];
  const page = async (locale: 'zh-CN' | 'en') => {
    const visitor = portal.visitor().ctx();
    const found = findPublicPage(callPublicPages, `/public/calls/${call.id}`);
    const ask = { ctx: visitor, locale, params: found?.params ?? {}, query: new URLSearchParams() };
    return (await inScope(visitor, async () => found?.page.show(ask)))?.body.text;
  };
  expect(await told()).toMatchObject([{ closedEarlyAt: null }, { closedEarlyAt: null }]);
  portal.setTime(new Date('2026-12-10T02:30:00Z'));
  expectOk(await secretary.run(act('closeCall'), { id: call.id, version: call.version }), 'closeCall');
  const at = '2026-12-10T02:30:00.000Z';
  expect(await told()).toMatchObject([{ closesAt: '2026-12-31T15:59:59.000Z', closedEarlyAt: at }, { closedEarlyAt: at }]);
  expect(await page('zh-CN')).toContain('已于 2026年12月10日 10:30 提前截止');
  expect(await page('en')).toContain('Closed early on');
  const whole = await published();
  portal.setTime(new Date('2026-12-31T16:15:00Z'));
  await portal.drain();
  const over = await (await portal.as('chen-ke')).run(early, { id: whole.id });
  expect(over.data?.callAnnouncement).toMatchObject({ closedEarlyAt: null });
});

test('a sealed call opens early only when a second person agrees', async () => {
  const call = await published();
  const [administrator, staff] = [await portal.as('zhang-hui'), await portal.as('li-wen')];
  const own = expectOk(await administrator.run(ask, { id: call.id, version: call.version }), 'askUnseal') as unknown as Call;
  const alone = await administrator.run(act('unsealCall'), { id: call.id, version: own.version });
  expect(alone.data?.unsealCall).toMatchObject({ code: 'SECOND_PERSON' });
  const asked = expectOk(await staff.run(ask, { id: call.id, version: own.version }), 'askUnseal') as unknown as Call;
  const below = await staff.run(act('unsealCall'), { id: call.id, version: asked.version });
  expect(below.data?.unsealCall).toMatchObject({ code: 'NOT_ALLOWED' });
  const agreed = expectOk(await administrator.run(act('unsealCall'), { id: call.id, version: asked.version }), 'unsealCall');
  expect(agreed.openedAt).not.toBeNull();
});

test('what applicants rely on stays as announced', async () => {
  const call = await published();
  const secretary = await portal.as('zhang-hui');
  const change = (more: object) => secretary.run(update, { id: call.id, version: call.version, input: input(more) });
  expect((await change({ sealed: false })).data?.updateCall).toMatchObject({ issues: [{ path: 'sealed', code: 'PUBLISHED' }] });
  expect((await change({ closesAt: '2026-12-01T08:00:00+08:00' })).data?.updateCall).toMatchObject({
    issues: [{ path: 'closesAt', code: 'IN_THE_PAST' }],
  });
  const [own] = input().tracks;
  expect((await change({ tracks: [{ ...own, name: '别的类别' }] })).data?.updateCall).toMatchObject({
    issues: [{ path: 'tracks', code: 'PUBLISHED' }],
  });
  // Which experts judge a track is nothing they relied on.
  expectOk(await change({ closesAt: '2027-01-15T23:59:59+08:00', tracks: [{ ...own, subjects: ['imaging'] }] }), 'updateCall');
  expect(await seen('chen-ke', call.id)).toMatchObject({ closesAt: '2027-01-15T15:59:59.000Z' });
});

test.each(['publishCall', 'closeCall', 'startScreening'])('%s on a foreign call answers as on none', async (name) => {
  const call = await drafted();
  const neighbour = await portal.as('chen-ke');
  const foreign = await neighbour.run(act(name), { id: call.id, version: 1 });
  const absent = await neighbour.run(act(name), { id: '0198a000-0000-7000-8000-000000000000', version: 1 });
  expect(foreign).toEqual(absent);
});

test('the same form again is the same version, a changed one the next', async () => {
  const call = await drafted();
  const secretary = await portal.as('zhang-hui');
  const save = async (definition: unknown) =>
    (expectOk(await secretary.run(saveForm, { callId: call.id, definition }), 'saveCallForm') as { number: number }).number;
  expect(await save(form)).toBe(1);
  expect(await save({ sections: [{ ...form.sections[0], title: '概况' }] })).toBe(2);
  const broken = await secretary.run(saveForm, { callId: call.id, definition: { sections: [] } });
  expect(broken.data?.saveCallForm).toMatchObject({ __typename: 'InputError' });
});
