import { inScope } from '@xinglin/kernel/context';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { certificateDocument } from './certificate-document.ts';
import { attended, certificateOf } from './certificate-of.ts';
import { activityPublicPages } from './public-pages.ts';

let portal: TestPortal;
let place: TestSite;
const now = new Date('2026-11-22T02:00:00Z');
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(now);
  place = await makeSite(portal);
});

const activity = /* GraphQL */ `
  __typename
  ... on Activity { id number title method methods stage details summary version allowedActions gaps { at code } sites { adoptionId role adoption { siteName } } sessions { id title attendance } }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const session = /* GraphQL */ `
  __typename
  ... on ActivitySession { id title signInOpen passScore attendance version }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const person = /* GraphQL */ `
  __typename
  ... on Participation { id personName via score certificateNumber certificateFileId version }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const plan = `mutation($input: ActivityInput!) { planActivity(input: $input) { ${activity} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: ActivityWordsInput!) { updateActivity(id: $id, version: $version, input: $input) { ${activity} } }`;
const begin = `mutation($id: ID!, $version: Int!) { beginActivity(id: $id, version: $version) { ${activity} } }`;
const complete = `mutation($id: ID!, $version: Int!) { completeActivity(id: $id, version: $version) { ${activity} } }`;
const cancel = `mutation($id: ID!, $version: Int!) { cancelActivity(id: $id, version: $version, reason: "讲师因故不能到场") { ${activity} } }`;
const addSession = `mutation($id: ID!, $input: ActivitySessionInput!) { addActivitySession(activityId: $id, input: $input) { ${session} } }`;
const open = `mutation($id: ID!, $version: Int!, $open: Boolean!) { switchSignIn(id: $id, version: $version, open: $open) { ${session} } }`;
const put = `mutation($id: ID!, $input: AttendanceInput!) { addParticipant(sessionId: $id, input: $input) { ${person} } }`;
const correct = `mutation($id: ID!, $version: Int!, $input: AttendanceInput!) { updateParticipant(id: $id, version: $version, input: $input) { ${person} } }`;
const certify = `mutation($id: ID!) { certifySession(id: $id) { ${session} } }`;
const draw = `mutation($id: ID!) { drawCertificate(id: $id) { ${person} } }`;
const people = `query($id: ID!) { participations(sessionId: $id) { items { id personName via score certificateNumber version } totalCount } }`;
const read = `query($id: ID!) { activity(id: $id) { id title details summary project { id } sites { adoptionId } sessions { id } allowedActions } }`;
const picture = `query($id: ID!) { signInPicture(sessionId: $id) { address svg } }`;
const matrix = `query($id: ID, $entry: ID) { promotionPictures(projectId: $id, entryId: $entry) { activities methods { method activities } matrix { siteName counts activities } } }`;

interface Row {
  id: string;
  version: number;
  [key: string]: unknown;
}
const secretary = () => portal.as('li-wen');
const row = async (document: string, variables: Record<string, unknown>, field: string) =>
  expectOk(await (await secretary()).run(document, variables), field) as unknown as Row;
const training = { curriculum: '操作要点与并发症处理', hours: 4, level: 'CITY' };
const words = (more: object = {}) => ({
  title: '适宜技术操作培训班',
  method: 'TRAINING',
  details: training,
  startsOn: '2026-11-20',
  endsOn: '2026-11-22',
  summary: '两期共四学时。',
  sites: [{ adoptionId: place.adoptionId }],
  ...more,
});
const planned = (more: object = {}) => row(plan, { input: { ...words(more), projectId: place.projectId } }, 'planActivity');
const held = (id: string, more: object = {}) =>
  row(
    addSession,
    {
      id,
      input: { title: '第一期', place: '三楼会议室', startsAt: '2026-11-22T09:00:00+08:00', endsAt: '2026-11-22T09:50:00+08:00', ...more },
    },
    'addActivitySession',
  );
const begun = async (more: object = {}) => {
  const { id, version } = await planned(more);
  return row(begin, { id, version }, 'beginActivity');
};

test('an activity is completed when its method has what it asks for, and all that is missing is told at once', async () => {
  const running = await begun({ summary: '', details: { hours: 4 } });
  const early = await (await secretary()).run(complete, { id: running.id, version: running.version });
  expect(early.data?.completeActivity).toMatchObject({
    issues: [
      { path: 'details.curriculum', code: 'NEEDED_TO_COMPLETE' },
      { path: 'sessions', code: 'SESSION_MISSING' },
      { path: 'sessions', code: 'ATTENDANCE_MISSING' },
      { path: 'summary', code: 'NEEDED_TO_COMPLETE' },
    ],
  });
  const whole = await row(update, { id: running.id, version: running.version, input: words() }, 'updateActivity');
  const { id: sessionId } = await held(running.id, { passScore: 60 });
  const came = await row(put, { id: sessionId, input: { personName: '欧阳晴', organisation: '示例医院' } }, 'addParticipant');
  const unscored = await (await secretary()).run(complete, { id: running.id, version: whole.version });
  expect(unscored.data?.completeActivity).toMatchObject({ issues: [{ path: 'sessions', code: 'SCORES_MISSING' }] });
  const input = { personName: '欧阳晴', organisation: '示例医院', score: 82 };
  await row(correct, { id: came.id, version: came.version, input }, 'updateParticipant');
  const done = await row(complete, { id: running.id, version: whole.version }, 'completeActivity');
  expect(done).toMatchObject({ stage: 'COMPLETED', gaps: [], allowedActions: [] });
  const again = await (await secretary()).run(complete, { id: running.id, version: done.version });
  expect(again.data?.completeActivity).toMatchObject({ code: 'STAGE' });
});

test('a session lies within the days of its activity, and is taken out while nobody has come', async () => {
  const running = await begun();
  const refused = async (document: string, variables: object, field: string) =>
    (await (await secretary()).run(document, { ...variables })).data?.[field] as { issues?: { path: string; code: string }[] };
  const times = { title: '第一期', startsAt: '2027-03-01T09:00:00+08:00', endsAt: '2027-03-01T10:00:00+08:00' };
  expect((await refused(addSession, { id: running.id, input: times }, 'addActivitySession')).issues).toEqual([
    { path: 'startsAt', code: 'OUTSIDE_ACTIVITY' },
  ]);
  const late = { ...times, startsAt: '2026-11-22T23:30:00+08:00', endsAt: '2026-11-23T00:30:00+08:00' };
  expect((await refused(addSession, { id: running.id, input: late }, 'addActivitySession')).issues).toEqual([
    { path: 'endsAt', code: 'OUTSIDE_ACTIVITY' },
  ]);
  const { id, version } = await held(running.id);
  const shorter = { id: running.id, version: running.version, input: words({ endsOn: '2026-11-21' }) };
  expect((await refused(update, shorter, 'updateActivity')).issues).toEqual([{ path: 'endsOn', code: 'SESSIONS_OUTSIDE' }]);
  const out = `mutation($id: ID!, $version: Int!) { removeActivitySession(id: $id, version: $version) { ${activity} } }`;
  expect(await row(out, { id, version }, 'removeActivitySession')).toMatchObject({ sessions: [] });
});

test('an activity that is over is not changed, and that is told as its stage', async () => {
  const { id, version } = await planned();
  const over = await row(cancel, { id, version }, 'cancelActivity');
  const reply = await (await secretary()).run(update, { id, version: over.version, input: words() });
  expect(reply.data?.updateActivity).toMatchObject({ code: 'STAGE' });
});

test('fields of a method are checked at their places, and unknown ones refused', async () => {
  const reply = await (await secretary()).run(plan, {
    input: { ...words({ method: 'INFORMATION', details: { users: -1, hours: 3 }, endsOn: '2026-11-19' }), projectId: place.projectId },
  });
  const refused = reply.data?.planActivity as { issues: { path: string; code: string }[] } | undefined;
  expect(refused?.issues.map(({ path }) => path)).toEqual(['endsOn', 'details.users', 'details']);
  const site = await (await secretary()).run(plan, {
    input: { ...words({ sites: [{ adoptionId: place.projectId }] }), projectId: place.projectId },
  });
  expect(site.data?.planActivity).toMatchObject({ issues: [{ path: 'sites.0.adoptionId', code: 'NO_SUCH_SITE' }] });
});

test('the same activity counts for two methods: in the matrix both, in totals once', async () => {
  const more = {
    method: 'CLINICAL_TEACHING',
    methods: ['TRAINING', 'CLINICAL_TEACHING'],
    details: { mentor: '江澄', casesTaught: 6, casesIndependent: 2, evidence: '带教记录六份' },
  };
  const running = await begun(more);
  expect(running.methods).toEqual(['CLINICAL_TEACHING', 'TRAINING']);
  const { id: sessionId } = await held(running.id);
  await row(put, { id: sessionId, input: { personName: '苗青', organisation: '示例医院' } }, 'addParticipant');
  await row(complete, { id: running.id, version: running.version }, 'completeActivity');
  const figures = await row(matrix, { id: place.projectId }, 'promotionPictures');
  expect(figures).toEqual({
    activities: 1,
    methods: [
      { method: 'CLINICAL_TEACHING', activities: 1 },
      { method: 'TRAINING', activities: 1 },
    ],
    matrix: [{ siteName: '示例医院', counts: { CLINICAL_TEACHING: 1, TRAINING: 1 }, activities: 1 }],
  });
  expect(await row(matrix, { entry: place.entryId }, 'promotionPictures')).toEqual(figures);
  expect(await row(matrix, { entry: place.projectId }, 'promotionPictures')).toEqual({ activities: 0, methods: [], matrix: [] });
});

/** The page behind the picture, as a visitor's phone asks for it. */
const scan = async (code: string, form?: Record<string, string>) => {
  const [page] = activityPublicPages;
  const ctx = portal.visitor().ctx();
  const ask = { ctx, locale: 'zh-CN' as const, params: { code }, query: new URLSearchParams() };
  if (form) return inTransaction(ctx, async () => page?.send?.(ask, new URLSearchParams(form)));
  return inScope(ctx, async () => page?.show(ask));
};
const bodyOf = (answer: unknown) => (answer as { title: string; body: { text: string } } | null)?.body.text ?? null;

test('people sign in with the picture while it is open, once each, and the code is kept nowhere', async () => {
  const running = await begun();
  const made = await held(running.id, { startsAt: '2026-11-22T10:30:00+08:00', endsAt: '2026-11-22T11:30:00+08:00' });
  expect((await row(picture, { id: made.id }, 'signInPicture')) as unknown).toBeNull();
  const opened = await row(open, { id: made.id, version: made.version, open: true }, 'switchSignIn');
  const shown = (await row(picture, { id: made.id }, 'signInPicture')) as unknown as { address: string; svg: string };
  expect(shown.svg).toContain('<svg');
  const code = shown.address.split('/').at(-1) ?? '';
  const kept = await inTestScope({ kind: 'system', tenantId: place.tenantId }, () =>
    portal.services.database.client.activitySession.findFirstOrThrow({ where: { tenantId: place.tenantId, id: made.id } }),
  );
  expect(JSON.stringify(kept)).not.toContain(code);
  expect(bodyOf(await scan(code))).toContain('personName');
  const form = { personName: '谷雨', organisation: '示例医院', post: '主治医师' };
  expect(await scan(code, form)).toMatchObject({ title: '签到成功' });
  expect(await scan(code, form)).toMatchObject({ title: '您已签到' });
  expect(bodyOf(await scan(code, { ...form, personName: ' ' }))).toContain('请检查：姓名');
  expect(await row(people, { id: made.id }, 'participations')).toMatchObject({
    totalCount: 1,
    items: [{ personName: '谷雨', via: 'CODE' }],
  });
  await row(open, { id: made.id, version: opened.version, open: false }, 'switchSignIn');
  expect(bodyOf(await scan(code))).toContain('签到未开放或已结束');
  expect(bodyOf(await scan(code, { ...form, personName: '立夏' }))).toContain('签到未开放或已结束');
  expect(await scan(`${code.slice(0, -2)}AA`)).toBeNull();
  expect(await scan('x')).toBeNull();
});

test('signing in opens and closes with the session, whatever the switch says', async () => {
  const running = await begun();
  const made = await held(running.id, { startsAt: '2026-11-22T14:00:00+08:00', endsAt: '2026-11-22T15:00:00+08:00' });
  await row(open, { id: made.id, version: made.version, open: true }, 'switchSignIn');
  const code = ((await row(picture, { id: made.id }, 'signInPicture')) as unknown as { address: string }).address.split('/').at(-1) ?? '';
  expect(bodyOf(await scan(code))).toContain('签到未开放或已结束');
  portal.setTime(new Date('2026-11-22T13:10:00+08:00'));
  expect(bodyOf(await scan(code))).toContain('personName');
  portal.setTime(new Date('2026-11-22T15:31:00+08:00'));
  expect(bodyOf(await scan(code))).toContain('签到未开放或已结束');
});

test('certificates are numbered once for those who passed, and drawn up as one file', async () => {
  const running = await begun();
  const made = await held(running.id, { passScore: 60 });
  const score = (personName: string, points: number) =>
    row(put, { id: made.id, input: { personName, organisation: '示例医院', score: points } }, 'addParticipant');
  const [passed, failed] = [await score('白露', 88), await score('寒露', 59)];
  await row(certify, { id: made.id }, 'certifySession');
  const twice = await (await secretary()).run(certify, { id: made.id });
  expect(twice.data?.certifySession).toMatchObject({ code: 'NOBODY_TO_CERTIFY' });
  const { items } = (await row(people, { id: made.id }, 'participations')) as unknown as { items: Row[] };
  const numbers = new Map(items.map(({ personName, certificateNumber }) => [personName, certificateNumber]));
  expect(numbers.get('白露')).toMatch(/^ZS2026-\d{4}$/);
  expect(numbers.get('寒露')).toBeNull();
  const none = await (await secretary()).run(draw, { id: failed.id });
  expect(none.data?.drawCertificate).toMatchObject({ code: 'NOT_CERTIFIED' });
  const first = await row(draw, { id: passed.id }, 'drawCertificate');
  expect(first.certificateFileId).toMatch(/-/);
  expect((await row(draw, { id: passed.id }, 'drawCertificate')).certificateFileId).toBe(first.certificateFileId);
  const renamed = await (await secretary()).run(correct, {
    id: passed.id,
    version: first.version,
    input: { personName: '霜降', organisation: '示例医院' },
  });
  expect(renamed.data?.updateParticipant).toMatchObject({ code: 'CERTIFIED' });
});

test('a certificate speaks of its session; the hours of the activity stand on it only where that was all of it', async () => {
  const says = async (sessions: object[], { score, close }: { score?: number; close?: true } = {}) => {
    const running = await begun();
    const people: Row[] = [];
    for (const of of sessions) {
      const { id } = await held(running.id, of);
      people.push(await row(put, { id, input: { personName: '白露', organisation: '示例医院', score } }, 'addParticipant'));
      await row(certify, { id }, 'certifySession');
    }
    if (close) await row(complete, { id: running.id, version: running.version }, 'completeActivity');
    return inTestScope({ kind: 'system', tenantId: place.tenantId }, async () => {
      const { client: db } = portal.services.database;
      const found = await db.participation.findFirstOrThrow({
        where: { tenantId: place.tenantId, id: people[0]?.id ?? '' },
        include: attended,
      });
      const ctx = Object.assign((await secretary()).ctx(), { db });
      const certificate = await certificateOf(ctx as never, { ...found, certificateNumber: 'ZS2026-0001', certifiedAt: now });
      return JSON.stringify(certificateDocument.describe(certificate, 'zh-CN'));
    });
  };
  const running = await says([{}]);
  expect(running).toContain('参加“适宜技术操作培训班”（第一期），特发此证。');
  expect(running).toContain('09:00–09:50（50 分钟）');
  expect(running).not.toMatch(/完成规定内容|考核合格|学时/);
  const passed = await says([{ passScore: 60 }], { score: 88, close: true });
  expect(passed).toContain('（第一期），考核合格，特发此证。');
  expect(passed).toContain('4 学时');
  expect(passed).not.toContain('50 分钟');
  const first = await says([{}, { title: '第二期' }], { close: true });
  expect(first).toContain('09:00–09:50（50 分钟）');
  expect(first).not.toContain('学时');
});

test('a site sees the activities it takes part in and its own part of them; others see nothing', async () => {
  const { id } = await planned();
  const [director, neighbour, enterprise] = [await portal.as('lin-yue'), await portal.as('deng-lan'), await portal.as('chen-ke')];
  const other = await inTestScope({ kind: 'system', tenantId: place.tenantId }, async () => {
    const { client: db } = portal.services.database;
    const { id: mine, ...twin } = await db.siteAdoption.findFirstOrThrow({ where: { tenantId: place.tenantId, id: place.adoptionId } });
    const next = await db.siteAdoption.create({
      data: { ...twin, siteId: portal.organisationId('institution-qing'), siteName: '青梧妇幼' },
    });
    await db.activitySite.createMany({
      data: [{ tenantId: place.tenantId, activityId: id, adoptionId: next.id, siteId: next.siteId, role: 'HOST' }],
    });
    return { mine, next: next.id };
  });
  const seen = expectOk(await director.run(read, { id }), 'activity');
  expect(seen).toMatchObject({ id, details: null, summary: null, project: null, sessions: [], allowedActions: [] });
  expect(seen.sites).toEqual([{ adoptionId: other.mine }]);
  for (const outsider of [neighbour, enterprise]) expect((await outsider.run(read, { id })).data?.activity ?? null).toBeNull();
  for (const outsider of [director, neighbour, enterprise])
    expect((await outsider.run(cancel, { id, version: 1 })).data?.cancelActivity).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('by hand nobody stands twice on a list, and what is no score of a test is refused', async () => {
  const running = await begun();
  const made = await held(running.id);
  const input = { personName: '芒种', organisation: '示例医院' };
  await row(put, { id: made.id, input }, 'addParticipant');
  const twice = await (await secretary()).run(put, { id: made.id, input });
  expect(twice.data?.addParticipant).toMatchObject({ issues: [{ path: 'personName', code: 'ON_THE_LIST' }] });
  const scored = await (await secretary()).run(put, { id: made.id, input: { ...input, personName: '夏至', score: 90 } });
  expect(scored.data?.addParticipant).toMatchObject({ issues: [{ path: 'score', code: 'NO_TEST' }] });
  const cancelled = await row(cancel, { id: running.id, version: running.version }, 'cancelActivity');
  expect(cancelled.stage).toBe('CANCELLED');
  const late = await (await secretary()).run(put, { id: made.id, input: { ...input, personName: '小暑' } });
  expect(late.data?.addParticipant).toMatchObject({ code: 'STAGE' });
});

test('a list of attendance comes in as a table, or not at all', async () => {
  const running = await begun();
  const made = await held(running.id, { passScore: 60 });
  const ctx = (await secretary()).ctx();
  const table = await inTestScope(ctx.scope, () => technologyLibraryServer.imports['technology-library.participations'].of?.(ctx, made.id));
  expect(Object.keys(table?.columns ?? {})).toEqual(['personName', 'organisation', 'post', 'signedInAt', 'score']);
  const outside = (await portal.as('chen-ke')).ctx();
  const none = await inTestScope(outside.scope, () =>
    technologyLibraryServer.imports['technology-library.participations'].of?.(outside, made.id),
  );
  expect(none).toBeNull();
});
