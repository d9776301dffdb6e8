import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind, type ListedEntry, listEntry, setEntryStage } from '../testing/listed.ts';
import { remindConsents } from './remind.ts';

let portal: TestPortal;
let site: Caller;
let association: Caller;
let holder: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  [site, association, holder] = [await portal.as('lin-yue'), await portal.as('zhang-hui'), await portal.as('chen-ke')];
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const request = 'id number stage version siteName entryTitle answer adoptionId mine allowedActions';
const consent = 'id stage version siteName entryTitle requestId dueOn answer allowedActions';
const answer = `__typename ... on AdoptionRequest { ${request} } ${errors}`;
const word = `__typename ... on HolderConsent { ${consent} } ${errors}`;
const ask = `mutation($input: AdoptionRequestInput!) { done: createAdoptionRequest(input: $input) { ${answer} } }`;
const withdraw = `mutation($id: ID!, $version: Int!) { done: withdrawAdoptionRequest(id: $id, version: $version, reason: "本年度预算已调整") { ${answer} } }`;
const forward = `mutation($id: ID!, $version: Int!, $dueOn: String!) { done: forwardAdoptionRequest(id: $id, version: $version, message: "请支持", dueOn: $dueOn) { ${answer} } }`;
const accept = `mutation($id: ID!, $version: Int!, $projectId: ID!) { done: acceptAdoptionRequest(id: $id, version: $version, projectId: $projectId, answer: "欢迎参加") { ${answer} } }`;
const decline = `mutation($id: ID!, $version: Int!) { done: declineAdoptionRequest(id: $id, version: $version, answer: "条件暂不具备") { ${answer} } }`;
const propose = `mutation($input: ProposeSiteInput!) { done: proposeSite(input: $input) { ${word} } }`;
const agree = `mutation($id: ID!, $version: Int!) { done: acceptConsent(id: $id, version: $version) { ${word} } }`;
const refuse = `mutation($id: ID!, $version: Int!) { done: declineConsent(id: $id, version: $version, answer: "本年度名额已满") { ${word} } }`;
const record = `mutation($id: ID!, $version: Int!) { done: recordConsentAccepted(id: $id, version: $version, answer: "电话确认") { ${word} } }`;
const takeBack = `mutation($id: ID!, $version: Int!) { done: withdrawConsent(id: $id, version: $version) { ${word} } }`;
const readRequest = `query($id: ID!) { adoptionRequest(id: $id) { ${request} } }`;
const readConsent = `query($id: ID!) { holderConsent(id: $id) { ${consent} } }`;
const consents = `query($filter: HolderConsentFilter) { holderConsents(filter: $filter) { items { ${consent} } } }`;
const NOBODY = '0198a000-0000-7000-8000-000000000000';

interface Row {
  id: string;
  stage: string;
  version: number;
  allowedActions: string[];
  [key: string]: unknown;
}
const input = (entryId: string) => ({
  entryId,
  areaCode: '440100',
  siteLevel: 'PRIMARY',
  purpose: '辖区糖尿病患者较多，需要开展眼底筛查。',
  contactName: '林月',
  contactPhone: '020-81234567',
  wantedFrom: '2027-01-04',
});
const done = async (caller: Caller, document: string, variables: object) =>
  expectOk(await caller.run(document, variables as Record<string, unknown>), 'done') as unknown as Row;
const refused = async (caller: Caller, document: string, variables: object) => {
  const { data } = await caller.run(document, variables as Record<string, unknown>);
  const value = data?.done as { code?: string; issues?: { path: string; code: string }[] } | undefined;
  return value?.issues?.map(({ path, code }) => `${path}:${code}`).join() ?? value?.code ?? 'done';
};
const read = async (caller: Caller, document: string, id: string) =>
  Object.values((await caller.run(document, { id })).data ?? {})[0] as Row | null | undefined;
const questionOf = async (requestId: string) => {
  const page = expectOk(await association.run(consents, { filter: { requestId } }), 'holderConsents') as { items: Row[] };
  return page.items[0] as Row;
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const newProject = (entry: ListedEntry, stage = 'PREPARING') =>
  behind(portal, 'association', (db) =>
    db.promotionProject.create({
      data: {
        tenantId: entry.tenantId,
        entryId: entry.entryId,
        versionId: entry.versionId,
        number: `TG-${entry.entryId.slice(0, 13)}-${stage}`,
        title: '眼底筛查推广',
        stage,
        leaderId: entry.tenantId,
        startsOn: new Date('2026-01-01'),
        endsOn: new Date('2027-12-31'),
        search: [],
      },
    }),
  );
const asked = async (wish: Parameters<typeof listEntry>[1] = {}) => {
  const entry = await listEntry(portal, wish);
  return { entry, row: await done(site, ask, { input: input(entry.entryId) }) };
};
const withHolder = async (wish: Parameters<typeof listEntry>[1] = {}) => {
  const { entry, row } = await asked(wish);
  const sent = await done(association, forward, { id: row.id, version: row.version, dueOn: inDays(20) });
  return { entry, row: sent, question: await questionOf(row.id) };
};

test('an institution asks, the holder agrees, the association takes it into a project: a site begins', async () => {
  const { entry, row } = await asked();
  expect(row).toMatchObject({ stage: 'SUBMITTED', mine: true, allowedActions: ['withdraw'], entryTitle: entry.title });
  const received = await read(association, readRequest, row.id);
  expect(received).toMatchObject({ mine: false, allowedActions: ['forward', 'accept', 'decline'] });
  const sent = await done(association, forward, { id: row.id, version: row.version, dueOn: inDays(20) });
  expect(sent.stage).toBe('WITH_HOLDER');
  const question = await questionOf(row.id);
  const shown = await read(holder, readConsent, question.id);
  expect(shown).toMatchObject({ stage: 'ASKED', siteName: row.siteName, requestId: null, allowedActions: ['accept', 'decline'] });
  expect(await done(holder, agree, { id: question.id, version: question.version })).toMatchObject({ stage: 'ACCEPTED' });
  const project = await newProject(entry);
  const taken = await done(association, accept, { id: row.id, version: sent.version, projectId: project.id });
  expect(taken).toMatchObject({ stage: 'ACCEPTED', answer: '欢迎参加', allowedActions: [] });
  const adoption = await behind(portal, 'association', (db) => db.siteAdoption.findFirst({ where: { id: String(taken.adoptionId) } }));
  expect(adoption).toMatchObject({ siteId: portal.organisationId('institution'), projectId: project.id, stage: 'APPROACHED' });
  const lines = await behind(portal, 'association', (db) =>
    db.ledgerEntry.findMany({ where: { entryId: entry.entryId }, select: { act: true }, orderBy: { recordedAt: 'asc' } }),
  );
  expect(lines.map(({ act }) => act)).toEqual(['request-received', 'consent-accepted', 'site-approached', 'request-accepted']);
});

test('requests are counted by the association that receives them, whoever asks; numbers given before stay', async () => {
  const other = await portal.as('deng-lan');
  const first = (await asked()).row;
  const second = await done(other, ask, { input: input((await listEntry(portal)).entryId) });
  const third = (await asked()).row;
  const place = ({ number }: Row) => Number(/^YJ\d{4}-(\d{4})$/.exec(String(number))?.[1]);
  expect([place(second), place(third)]).toEqual([place(first) + 1, place(first) + 2]);
  const all = await behind(portal, 'association', (db) =>
    db.adoptionRequest.findMany({ where: { associationId: portal.organisationId('association') }, select: { number: true } }),
  );
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
});

describe('a technology that was stopped', () => {
  test.each(['SUSPENDED', 'SUPERSEDED', 'EXITED'])('%s takes no requests', async (stage) => {
    const entry = await listEntry(portal, { stage });
    expect(await refused(site, ask, { input: input(entry.entryId) })).toBe('ENTRY_CLOSED');
  });

  test('one under re-evaluation is not stopped: it is asked for, agreed to and taken into a running project', async () => {
    const { entry, row, question } = await withHolder();
    const project = await newProject(entry);
    await setEntryStage(portal, entry.entryId, 'RE_EVALUATION');
    expect(await done(holder, agree, { id: question.id, version: question.version })).toMatchObject({ stage: 'ACCEPTED' });
    expect(await done(association, accept, { id: row.id, version: row.version, projectId: project.id })).toMatchObject({
      stage: 'ACCEPTED',
    });
    const other = await listEntry(portal, { stage: 'RE_EVALUATION' });
    expect(await done(site, ask, { input: input(other.entryId) })).toMatchObject({ stage: 'SUBMITTED' });
  });

  test('one that was never published is as unknown as one that does not exist', async () => {
    const entry = await listEntry(portal, { published: false });
    expect(await refused(site, ask, { input: input(entry.entryId) })).toBe('entryId:ENTRY_UNKNOWN');
    expect(await refused(site, ask, { input: input(NOBODY) })).toBe('entryId:ENTRY_UNKNOWN');
  });

  test('neither holder nor association says yes after it stopped, and both can still say no', async () => {
    const { entry, row, question } = await withHolder();
    await setEntryStage(portal, entry.entryId, 'SUSPENDED');
    const project = await newProject(entry);
    expect(await refused(holder, agree, { id: question.id, version: question.version })).toBe('ENTRY_CLOSED');
    expect(await refused(association, accept, { id: row.id, version: row.version, projectId: project.id })).toBe('ENTRY_CLOSED');
    expect(await done(holder, refuse, { id: question.id, version: question.version })).toMatchObject({ stage: 'DECLINED' });
    expect(await done(association, decline, { id: row.id, version: row.version })).toMatchObject({ stage: 'DECLINED' });
  });
});

test('one request at a time for a technology; a withdrawn one makes room', async () => {
  const { entry, row } = await asked();
  expect(await refused(site, ask, { input: input(entry.entryId) })).toBe('ALREADY_ASKED');
  expect(await done(site, withdraw, { id: row.id, version: row.version })).toMatchObject({
    stage: 'WITHDRAWN',
    answer: '本年度预算已调整',
  });
  expect(await done(site, ask, { input: input(entry.entryId) })).toMatchObject({ stage: 'SUBMITTED' });
});

test('without the holder’s word nobody becomes its site; its refusal stands', async () => {
  const { entry, row } = await asked();
  const project = await newProject(entry);
  const take = { id: row.id, version: row.version, projectId: project.id };
  expect(await refused(association, accept, take)).toBe('HOLDER_NOT_ASKED');
  const sent = await done(association, forward, { id: row.id, version: row.version, dueOn: inDays(5) });
  const question = await questionOf(row.id);
  expect(await done(holder, refuse, { id: question.id, version: question.version })).toMatchObject({ answer: '本年度名额已满' });
  expect(await refused(association, accept, { ...take, version: sent.version })).toBe('HOLDER_DECLINED');
  const over = await done(association, decline, { id: row.id, version: sent.version });
  expect(over).toMatchObject({ stage: 'DECLINED', answer: '条件暂不具备' });
  expect(await refused(association, decline, { id: row.id, version: over.version })).toBe('STAGE');
});

test('the project must be one of that technology, and going on', async () => {
  const { row } = await asked({ holderId: null });
  const other = await newProject(await listEntry(portal));
  const target = { id: row.id, version: row.version };
  expect(await refused(association, accept, { ...target, projectId: other.id })).toBe('projectId:PROJECT_UNKNOWN');
  expect(await refused(association, accept, { ...target, projectId: NOBODY })).toBe('projectId:PROJECT_UNKNOWN');
});

test('a holder outside the platform is spoken for by the association, and only such a holder', async () => {
  const { question } = await withHolder({ holderId: null });
  expect(question.allowedActions).toEqual(['record', 'withdraw']);
  expect(await done(association, record, { id: question.id, version: question.version })).toMatchObject({ stage: 'ACCEPTED' });
  const { question: onPlatform } = await withHolder();
  expect(await refused(association, record, { id: onPlatform.id, version: onPlatform.version })).toBe('NOT_ALLOWED');
});

test('who withdraws spares the holder its answer', async () => {
  const { row, question } = await withHolder();
  await behind(portal, 'association', (db) =>
    db.holderConsent.updateMany({ where: { id: question.id }, data: { siteName: '问询中的名称' } }),
  );
  await done(site, withdraw, { id: row.id, version: row.version });
  expect(await read(holder, readConsent, question.id)).toMatchObject({ stage: 'WITHDRAWN', allowedActions: [] });
  expect(await refused(holder, agree, { id: question.id, version: question.version + 1 })).toBe('STAGE');
  await portal.drain();
  // In the words of the question that it was asked; the request is the institution’s.
  const [told] = await behind(portal, 'enterprise', (db) =>
    db.notification.findMany({ where: { kind: 'technology-library.consent-withdrawn', link: `/consents/${question.id}` } }),
  );
  expect(told?.params).toMatchObject({ site: '问询中的名称' });
});

test('to everybody else a request and a question are not there', async () => {
  const { row, question } = await withHolder();
  const strangers = [await portal.as('deng-lan'), await portal.as('gu-yan'), await portal.as('xu-fan')];
  for (const stranger of strangers) {
    expect((await read(stranger, readRequest, row.id)) ?? null).toBeNull();
    expect((await read(stranger, readConsent, question.id)) ?? null).toBeNull();
  }
  expect((await read(holder, readRequest, row.id)) ?? null).toBeNull();
  expect((await read(site, readConsent, question.id)) ?? null).toBeNull();
  const [neighbour, otherHolder] = [await portal.as('deng-lan'), await portal.as('xu-fan')];
  for (const id of [row.id, NOBODY, 'nonsense'])
    expect(await refused(neighbour, withdraw, { id, version: row.version })).toBe('NOT_ALLOWED');
  for (const id of [question.id, NOBODY]) expect(await refused(otherHolder, agree, { id, version: 1 })).toBe('NOT_ALLOWED');
  const found = await holder.run(consents, { filter: { requestId: row.id } });
  expect(expectOk(found, 'holderConsents')).toEqual({ items: [] });
});

test('wrong input is told at its field, and a stale page is told so', async () => {
  const entry = await listEntry(portal);
  const wrong = { ...input(entry.entryId), areaCode: '990000', purpose: '短', contactPhone: '电话', wantedFrom: '明年' };
  expect(await refused(site, ask, { input: wrong })).toBe('areaCode:AREA_CODE,purpose:TOO_SHORT,contactPhone:PHONE,wantedFrom:DATE');
  const { row } = await asked();
  expect(await refused(association, forward, { id: row.id, version: row.version, dueOn: inDays(0) })).toBe('dueOn:IN_THE_PAST');
  expect(await refused(association, forward, { id: row.id, version: row.version, dueOn: inDays(400) })).toBe('dueOn:DUE_TOO_LATE');
  expect(await refused(association, decline, { id: row.id, version: row.version + 1 })).toBe('STALE_VERSION');
});

test('the association puts a site forward, and may take its question back', async () => {
  const entry = await listEntry(portal);
  const proposal = { entryId: entry.entryId, siteName: '某县人民医院', areaCode: '430000', siteLevel: 'SECONDARY', dueOn: inDays(10) };
  const question = await done(association, propose, { input: proposal });
  expect(question).toMatchObject({ stage: 'ASKED', siteName: '某县人民医院' });
  expect(await done(association, takeBack, { id: question.id, version: question.version })).toMatchObject({ stage: 'WITHDRAWN' });
  const enterprise = { ...proposal, siteId: portal.organisationId('enterprise') };
  expect(await refused(association, propose, { input: enterprise })).toBe('siteId:NOT_AN_INSTITUTION');
});

test('each side is told, and reminded once before the day and once after it', async () => {
  const { row, question } = await withHolder();
  await portal.drain();
  const told = (organisation: string) =>
    behind(portal, organisation, async (db) => {
      const rows = await db.notification.findMany({
        where: { link: { in: [`/consents/${question.id}`, `/requests/${row.id}`] } },
      });
      return [...new Set(rows.map(({ kind }) => kind.replace('technology-library.', '')))].sort();
    });
  expect(await told('association')).toEqual(['request-received']);
  expect(await told('institution')).toEqual(['request-forwarded']);
  expect(await told('enterprise')).toEqual(['consent-asked']);
  const tenantId = portal.organisationId('association');
  const morning = async (days: number) => {
    portal.setTime(new Date(Date.now() + days * 86_400_000));
    const house = portal.caller({ ...association.ctx().viewer, kind: 'system' }, { kind: 'system', tenantId }).ctx();
    await inTransaction(house, () => remindConsents(house));
    await portal.drain();
    portal.setTime(undefined);
  };
  await morning(18);
  await morning(19);
  await morning(22);
  await morning(23);
  expect(await told('enterprise')).toEqual(['consent-asked', 'consent-due']);
  expect(await told('association')).toEqual(['consent-overdue', 'request-received']);
  const overdue = await behind(portal, 'association', (db) =>
    db.notification.count({ where: { kind: 'technology-library.consent-overdue', link: `/requests/${row.id}` } }),
  );
  expect(overdue).toBe(1);
});

test('what waits for whom: the request for the association, the question for the holder', async () => {
  const { row, question } = await withHolder();
  const inHouse = async (caller: Caller) => {
    const reply = await caller.run('query { workItems { link } }');
    return (expectOk(reply, 'workItems') as unknown as { link: string }[]).map(({ link }) => link);
  };
  expect(await inHouse(holder)).toContain(`/consents/${question.id}`);
  expect(await inHouse(association)).not.toContain(`/requests/${row.id}`);
  await done(holder, agree, { id: question.id, version: question.version });
  expect(await inHouse(holder)).not.toContain(`/consents/${question.id}`);
  expect(await inHouse(association)).toContain(`/requests/${row.id}`);
});
