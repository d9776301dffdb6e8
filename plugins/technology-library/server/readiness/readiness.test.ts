import { demoId } from '@xinglin/kernel/demo/demo-id';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultReadiness } from '../../shared/readiness.ts';
import { technologyLibraryServer } from '../index.ts';
import { behind } from '../testing/listed.ts';
import { makeSite } from '../testing/site.ts';

let portal: TestPortal;
let association: Caller;
let site: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  [association, site] = [await portal.as('li-wen'), await portal.as('lin-yue')];
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields = 'id number stage version score passed answered failed gaps note siteName siteStage dueOn checklist answers allowedActions';
const answer = `__typename ... on ReadinessCheck { ${fields} } ${errors}`;
const start = `mutation($adoptionId: ID!, $templateId: ID, $dueOn: String) { done: startReadiness(adoptionId: $adoptionId, templateId: $templateId, dueOn: $dueOn) { ${answer} } }`;
const fill = (name: string) =>
  `mutation($id: ID!, $version: Int!, $input: ReadinessInput!) { done: ${name}Readiness(id: $id, version: $version, input: $input) { ${answer} } }`;
const sendBack = `mutation($id: ID!, $version: Int!) { done: returnReadiness(id: $id, version: $version, reason: "请补充设备检定记录") { ${answer} } }`;
const accept = `mutation($id: ID!, $version: Int!) { done: acceptReadiness(id: $id, version: $version) { ${answer} } }`;
const close = `mutation($id: ID!, $version: Int!, $key: String!, $closedOn: String!) { done: closeReadinessGap(id: $id, version: $version, key: $key, closedOn: $closedOn) { ${answer} } }`;
const read = `query($id: ID!) { readinessCheck(id: $id) { ${fields} } }`;
const NOBODY = '0198a000-0000-7000-8000-000000000000';

interface Check {
  id: string;
  stage: string;
  version: number;
  score: number | null;
  passed: boolean;
  gaps: { key: string; closedOn: string | null }[];
  allowedActions: string[];
  [key: string]: unknown;
}
const done = async (caller: Caller, document: string, variables: object) =>
  expectOk(await caller.run(document, variables as Record<string, unknown>), 'done') as unknown as Check;
const refused = async (caller: Caller, document: string, variables: object) => {
  const { data } = await caller.run(document, variables as Record<string, unknown>);
  const value = data?.done as { code?: string; issues?: { path: string; code: string }[] } | undefined;
  return value?.issues?.map(({ path, code }) => `${path}:${code}`).join() ?? value?.code ?? 'done';
};
const at = ({ id, version }: Check) => ({ id, version });
const seen = async (caller: Caller, id: string) => ((await caller.run(read, { id })).data?.readinessCheck ?? null) as Check | null;

/** Everything met but what `change` says. */
const filled = (change: Readonly<Record<string, string>> = {}, gaps: object[] = []) => ({
  answers: Object.fromEntries(defaultReadiness.items.map(({ key }) => [key, { met: change[key] ?? 'FULL' }])),
  gaps,
  note: '已逐项核对',
});
const gap = (key: string) => ({ key, remedy: '落实整改措施', dueOn: '2099-01-31' });
const begun = async (wish: Parameters<typeof makeSite>[1] = {}) => {
  const place = await makeSite(portal, { stage: 'APPROACHED', ...wish });
  return { place, check: await done(association, start, { adoptionId: place.adoptionId, dueOn: '2026-12-20' }) };
};
const siteStage = (adoptionId: string) =>
  behind(portal, 'association', async (db) => (await db.siteAdoption.findFirst({ where: { id: adoptionId } }))?.stage);

test('the site fills its check in, the association accepts it: the site is assessed', async () => {
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  const { place, check } = await begun();
  portal.setTime(undefined);
  expect(await seen(site, check.id)).toMatchObject({
    stage: 'OPEN',
    score: null,
    allowedActions: ['answer', 'submit'],
    dueOn: '2026-12-20',
  });
  const partly = { answers: { 'staff-licensed': { met: 'FULL', note: '3 名医师' }, 'rules-safety': { met: 'NONE' } }, gaps: [] };
  const saved = await done(site, fill('save'), { ...at(check), input: partly });
  expect(saved).toMatchObject({ stage: 'OPEN', score: 55.56, passed: false, answered: 2, failed: ['rules-safety'] });
  const input = filled({ 'staff-enough': 'PARTLY', 'funds-set': 'NOT_APPLICABLE' }, [gap('staff-enough')]);
  const sent = await done(site, fill('submit'), { ...at(saved), input });
  expect(sent).toMatchObject({ stage: 'SUBMITTED', score: 95.83, passed: true, allowedActions: [] });
  expect(await seen(association, check.id)).toMatchObject({ allowedActions: ['return', 'accept'] });
  const accepted = await done(association, accept, at(sent));
  expect(accepted).toMatchObject({ stage: 'ACCEPTED', siteStage: 'ASSESSED' });
  expect(await siteStage(place.adoptionId)).toBe('ASSESSED');
  const lines = await behind(portal, 'association', (db) =>
    db.ledgerEntry.findMany({ where: { adoptionId: place.adoptionId }, orderBy: { id: 'asc' }, select: { act: true, params: true } }),
  );
  expect(lines.map(({ act }) => act)).toEqual(['readiness-passed', 'site-moved']);
});

test('one required item unmet fails it whatever the score; it can be accepted, and the site stays where it is', async () => {
  const { place, check } = await begun();
  const input = filled({ 'licence-scope': 'PARTLY' }, [gap('licence-scope')]);
  const sent = await done(site, fill('submit'), { ...at(check), input });
  expect(sent).toMatchObject({ score: 95, passed: false, failed: ['licence-scope'] });
  await done(association, accept, at(sent));
  expect(await siteStage(place.adoptionId)).toBe('APPROACHED');
  const again = await done(association, start, { adoptionId: place.adoptionId });
  expect(again).toMatchObject({ number: 2, stage: 'OPEN' });
});

test('what is missing is told at its place; nothing is handed in', async () => {
  const { check } = await begun();
  const input = { ...filled({ 'room-fit': 'NOT_APPLICABLE', 'rules-safety': 'NONE' }), note: null };
  expect(await refused(site, fill('submit'), { ...at(check), input })).toBe(
    'answers.room-fit.met:REQUIRED_APPLIES,remedies.rules-safety.remedy:REQUIRED,remedies.rules-safety.dueOn:REQUIRED',
  );
  const odd = { answers: { 'not-asked': { met: 'FULL' } }, gaps: [] };
  expect(await refused(site, fill('save'), { ...at(check), input: odd })).toBe('answers.not-asked:UNKNOWN_ITEM');
  expect(await refused(site, fill('save'), { ...at(check), input: { answers: { 'room-fit': { met: 'MAYBE' } }, gaps: [] } })).toBe(
    'answers.room-fit.met:INVALID_VALUE',
  );
  expect(await seen(site, check.id)).toMatchObject({ stage: 'OPEN', version: 1 });
});

test('a check sent back is mended and handed in again; a stale page and a second judge are told so', async () => {
  const { check } = await begun();
  const sent = await done(site, fill('submit'), { ...at(check), input: filled() });
  const back = await done(association, sendBack, at(sent));
  expect(back).toMatchObject({ stage: 'RETURNED', note: '请补充设备检定记录' });
  expect(await refused(association, accept, at(sent))).toBe('STALE_VERSION');
  expect(await refused(association, accept, at(back))).toBe('STAGE');
  expect(await done(site, fill('submit'), { ...at(back), input: filled() })).toMatchObject({ stage: 'SUBMITTED', score: 100 });
});

test('a gap is closed on the day it was, once, by the site or the association', async () => {
  const { check } = await begun();
  const input = filled({ 'staff-enough': 'PARTLY', privacy: 'NONE' }, [gap('staff-enough'), gap('privacy')]);
  const sent = await done(site, fill('submit'), { ...at(check), input });
  const accepted = await done(association, accept, at(sent));
  expect(accepted.allowedActions).toEqual(['closeGap']);
  expect(await refused(site, close, { ...at(accepted), key: 'privacy', closedOn: '2099-01-01' })).toBe('closedOn:DAY_AHEAD');
  const closed = await done(site, close, { ...at(accepted), key: 'privacy', closedOn: '2026-01-31' });
  expect(closed.gaps.map(({ key, closedOn }) => [key, closedOn])).toEqual([
    ['staff-enough', null],
    ['privacy', '2026-01-31'],
  ]);
  expect(await refused(site, close, { ...at(closed), key: 'privacy', closedOn: '2026-01-31' })).toBe('key:NO_SUCH_GAP');
});

test('one check at a time; a site that has ended gets none; a list that is not there is told at its field', async () => {
  const { place } = await begun();
  expect(await refused(association, start, { adoptionId: place.adoptionId })).toBe('READINESS_RUNNING');
  const gone = await makeSite(portal);
  const ended = { stage: 'DISCONTINUED', reasonCode: 'REPLACED', discontinuedOn: new Date('2026-06-01') };
  await behind(portal, 'association', (db) => db.siteAdoption.updateMany({ where: { id: gone.adoptionId }, data: ended }));
  expect(await refused(association, start, { adoptionId: gone.adoptionId })).toBe('STAGE');
  const fresh = await makeSite(portal, { stage: 'APPROACHED', siteId: null });
  expect(await refused(association, start, { adoptionId: fresh.adoptionId, templateId: NOBODY })).toBe('templateId:TEMPLATE_UNKNOWN');
  expect(await refused(association, start, { adoptionId: fresh.adoptionId, dueOn: '2020-01-01' })).toBe('dueOn:IN_THE_PAST');
});

test('the association fills in for a site that is not on the platform', async () => {
  const place = await makeSite(portal, { stage: 'APPROACHED', siteId: null });
  const check = await done(association, start, { adoptionId: place.adoptionId });
  const sent = await done(association, fill('submit'), { ...at(check), input: filled() });
  await done(association, accept, at(sent));
  expect(await siteStage(place.adoptionId)).toBe('ASSESSED');
});

test('holders, other sites and other associations see no check and answer none', async () => {
  const { place, check } = await begun();
  for (const person of ['deng-lan', 'chen-ke', 'gu-yan']) expect(await seen(await portal.as(person), check.id)).toBeNull();
  const neighbour = await portal.as('deng-lan');
  for (const id of [check.id, NOBODY]) {
    expect(await refused(neighbour, fill('save'), { id, version: 1, input: filled() })).toBe('NOT_ALLOWED');
    expect(await refused(await portal.as('gu-yan'), accept, { id, version: 1 })).toBe('NOT_ALLOWED');
  }
  for (const adoptionId of [place.adoptionId, NOBODY])
    expect(await refused(await portal.as('gu-yan'), start, { adoptionId })).toBe('NOT_ALLOWED');
  expect(await refused(site, accept, at(check))).toBe('NOT_ALLOWED');
});

test('whoever leads the project hears that a check was handed in', async () => {
  const { place, check } = await begun();
  const leaderId = demoId('zhang-hui');
  await behind(portal, 'association', (db) => db.promotionProject.updateMany({ where: { id: place.projectId }, data: { leaderId } }));
  await done(site, fill('submit'), { ...at(check), input: filled() });
  await portal.drain();
  const told = await behind(portal, 'association', (db) => db.notification.findMany({ where: { link: `/readiness/${check.id}` } }));
  expect(told.map(({ kind, recipientId }) => [kind, recipientId])).toEqual([['technology-library.readiness-submitted', leaderId]]);
  const reply = expectOk(await (await portal.as('zhang-hui')).run('query { workItems { link } }'), 'workItems') as unknown as {
    link: string;
  }[];
  expect(reply.map(({ link }) => link)).toContain(`/readiness/${check.id}`);
});

test('whoever leads the project and lost her office hears of no check', async () => {
  const { place, check } = await begun();
  const leaderId = demoId('zhang-hui');
  await behind(portal, 'association', async (db) => {
    await db.promotionProject.updateMany({ where: { id: place.projectId }, data: { leaderId } });
    await db.memberRole.deleteMany({ where: { member: { is: { userId: leaderId } } } });
  });
  await done(site, fill('submit'), { ...at(check), input: filled() });
  await portal.drain();
  expect(await behind(portal, 'association', (db) => db.notification.count({ where: { link: `/readiness/${check.id}` } }))).toBe(0);
});
