import { randomUUID } from 'node:crypto';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { readyFile } from '../testing/agreement.ts';
import { type Answer, asker, errors, refusal } from '../testing/asking.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let site: TestSite;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal);
  ask = asker(portal);
});
afterAll(() => portal.close());

const personFields = `... on TeamPerson { id version ours name employer allowedActions
  records { id kind title number hours doneOn validUntil state fileId takenOver } places { id role active gap } }`;
const placeFields = '... on TeamMember { id version role sinceOn untilOn active gap allowedActions person { id name } }';
const add = `mutation($input: TeamPersonInput!) { addTeamPerson(input: $input) { __typename ${personFields} ${errors} } }`;
const change = `mutation($id: ID!, $version: Int!, $input: TeamPersonChange!) { updateTeamPerson(id: $id, version: $version, input: $input) { __typename ${personFields} ${errors} } }`;
const place = `mutation($projectId: ID!, $input: TeamMemberInput!) { addTeamMember(projectId: $projectId, input: $input) { __typename ${placeFields} ${errors} } }`;
const end = `mutation($id: ID!, $version: Int!, $untilOn: String!) { endTeamMember(id: $id, version: $version, untilOn: $untilOn, reason: "调离原工作岗位") { __typename ${placeFields} ${errors} } }`;
const train = `mutation($personId: ID!, $input: TrainingRecordInput!) { addTrainingRecord(personId: $personId, input: $input) { __typename ${personFields} ${errors} } }`;
const untrain = `mutation($id: ID!) { removeTrainingRecord(id: $id) { __typename ${personFields} ${errors} } }`;
const take = `mutation($personId: ID!, $participationId: ID!, $validUntil: String) { takeOverCertificate(personId: $personId, participationId: $participationId, validUntil: $validUntil) { __typename ${personFields} ${errors} } }`;
const read = `query($id: ID!) { teamPerson(id: $id) { __typename ${personFields} } }`;
const coverage = 'query($projectId: ID!) { teamCoverage(projectId: $projectId) { __typename people missing gaps expiring } }';

interface Row extends Answer {
  id: string;
  version: number;
  name: string;
  employer: string;
  ours: boolean;
  role: string;
  active: boolean;
  gap: string | null;
  records: { id: string; state: string; number: string; fileId: string | null; takenOver: boolean; hours: number | null }[];
  places: { role: string; active: boolean; gap: string | null }[];
}

let nth = 0;
const outsider = (more: object = {}) => {
  nth += 1;
  return { input: { name: `带教老师${nth}`, employer: '县人民医院', ...more } };
};
const someone = (more: object = {}) => ask<Row>('li-wen', add, outsider(more));
const into = (personId: string, role: string, more: object = {}, projectId = site.projectId) =>
  ask<Row>('li-wen', place, { projectId, input: { personId, role, sinceOn: '2026-01-05', ...more } });
const training = (more: object = {}) => ({
  kind: 'TRAINING',
  title: '师资培训班',
  hours: 16,
  doneOn: '2026-03-01',
  validUntil: '2028-02-29',
  ...more,
});

describe('somebody who carries promotions', () => {
  test('is a person of the association or a name with an employer, each once', async () => {
    const { userId } = (await portal.as('zhang-hui')).ctx().viewer;
    const ours = await ask<Row>('li-wen', add, { input: { userId } });
    expect(ours).toMatchObject({ ours: true, name: '张蕙', employer: '岭南卫生健康技术推广协会' });
    expect(refusal(await ask('li-wen', add, { input: { userId } }))).toBe('userId:PERSON_TAKEN');
    const { userId: foreign } = (await portal.as('chen-ke')).ctx().viewer;
    expect(refusal(await ask('li-wen', add, { input: { userId: foreign } }))).toBe('userId:NOT_A_MEMBER');
    const other = await someone({ name: '何远志' });
    expect(other).toMatchObject({ ours: false, employer: '县人民医院' });
    expect(refusal(await someone({ name: '何远志' }))).toBe('name:PERSON_TAKEN');
    expect(refusal(await someone({ name: '王五', employer: ' ' }))).toBe('employer:REQUIRED');
    const moved = await ask<Row>('li-wen', change, { ...other, input: { name: '何远志', employer: '市中心医院', title: '主任医师' } });
    expect(moved).toMatchObject({ employer: '市中心医院' });
    expect(refusal(await ask('li-wen', change, { ...other, input: { name: '何远志', employer: '别的医院' } }))).toBe('STALE_VERSION');
  });

  test('holds a place from a day to a day, not the same one twice at once', async () => {
    const { id } = await someone();
    const held = await into(id, 'LIAISON');
    expect(held).toMatchObject({ active: true, gap: null, allowedActions: ['end'] });
    expect(refusal(await into(id, 'LIAISON', { sinceOn: '2026-09-01' }))).toBe('role:PLACE_TAKEN');
    expect(refusal(await into(id, 'DATA', { untilOn: '2026-01-01' }))).toBe('untilOn:ENDS_BEFORE_START');
    expect(refusal(await ask('li-wen', end, { ...held, untilOn: '2026-01-04' }))).toBe('untilOn:ENDS_BEFORE_START');
    const left = await ask<Row>('li-wen', end, { ...held, untilOn: '2026-06-14' });
    expect(left).toMatchObject({ active: false, untilOn: '2026-06-14' });
    expect(await into(id, 'LIAISON', { sinceOn: '2026-06-15' })).toMatchObject({ active: true });
    expect(refusal(await into(id, 'LIAISON', { sinceOn: '2025-12-01', untilOn: '2026-01-05' }))).toBe('role:PLACE_TAKEN');
    expect(await into(id, 'LIAISON', { sinceOn: '2025-12-01', untilOn: '2026-01-04' })).toMatchObject({ active: false });
    expect(refusal(await into(randomUUID(), 'LIAISON'))).toBe('personId:REQUIRED');
    expect(refusal(await into(id, 'LIAISON', {}, randomUUID()))).toBe('NOT_ALLOWED');
  });
});

describe('a record', () => {
  test('closes the gap of a teacher on the day it is valid, and opens it again when it is taken off', async () => {
    const { id } = await someone();
    expect(await into(id, 'TEACHER')).toMatchObject({ gap: 'NO_TRAINING' });
    const file = await readyFile(await portal.as('li-wen'), portal, '结业证书.pdf');
    const trained = await ask<Row>('li-wen', train, { personId: id, input: training({ fileId: file }) });
    expect(trained.places[0]).toMatchObject({ role: 'TEACHER', gap: null });
    expect(trained.records[0]).toMatchObject({ state: 'VALID', fileId: file, takenOver: false, hours: 16 });
    expect(refusal(await ask('li-wen', train, { personId: id, input: training({ fileId: file }) }))).toBe('fileId:FILE_ATTACHED');
    expect(refusal(await ask('li-wen', train, { personId: id, input: training({ doneOn: '2026-06-16' }) }))).toBe('doneOn:DAY_AHEAD');
    expect(refusal(await ask('li-wen', train, { personId: id, input: training({ validUntil: '2026-02-28' }) }))).toBe(
      'validUntil:ENDS_BEFORE_START',
    );
    const [record] = trained.records;
    const removed = await ask<Row>('li-wen', untrain, { id: record?.id });
    expect(removed).toMatchObject({ records: [], places: [{ gap: 'NO_TRAINING' }] });
    expect(refusal(await ask('li-wen', untrain, { id: record?.id }))).toBe('NOT_ALLOWED');
    expect(await ask('li-wen', train, { personId: id, input: training({ fileId: file }) })).toMatchObject({ places: [{ gap: null }] });
  });

  test('is taken over from a certificate that bears the name, once', async () => {
    const { id, name } = await someone();
    const other = await someone();
    const participationId = randomUUID();
    const activityId = randomUUID();
    const sessionId = randomUUID();
    const { client } = portal.services.database;
    const { tenantId } = site;
    await withScope({ kind: 'system', tenantId }, async () => {
      const days = { startsOn: new Date('2026-05-01'), endsOn: new Date('2026-05-02') };
      await client.activity.create({
        data: {
          id: activityId,
          tenantId,
          projectId: site.projectId,
          number: `HD-${activityId}`,
          title: '带教师资班',
          method: 'TRAINING',
          methods: ['TRAINING'],
          details: { hours: 12 },
          ...days,
        },
      });
      const hours = { startsAt: new Date('2026-05-01T01:00:00Z'), endsAt: new Date('2026-05-01T17:00:00Z') };
      await client.activitySession.create({ data: { id: sessionId, tenantId, activityId, title: '第一天', ...hours } });
      await client.participation.create({
        data: {
          id: participationId,
          tenantId,
          sessionId,
          personName: name,
          organisation: '县人民医院',
          via: 'BY_HAND',
          signedInAt: hours.startsAt,
          certificateNumber: 'ZS2026-7777',
          certifiedAt: hours.endsAt,
        },
      });
    });
    const list = 'query($personId: ID!) { certificatesToTakeOver(personId: $personId) { id number title doneOn organisation } }';
    const listed = async (personId: string) => (await (await portal.as('li-wen')).run(list, { personId })).data?.certificatesToTakeOver;
    expect(await listed(id)).toEqual([
      { id: participationId, number: 'ZS2026-7777', title: '带教师资班', doneOn: '2026-05-02', organisation: '县人民医院' },
    ]);
    expect(await listed(other.id)).toEqual([]);
    expect(refusal(await ask('li-wen', take, { personId: other.id, participationId }))).toBe('participationId:NOT_FOUND');
    const taken = await ask<Row>('li-wen', take, { personId: id, participationId, validUntil: '2028-05-01' });
    expect(taken.records).toMatchObject([{ number: 'ZS2026-7777', hours: 12, takenOver: true, state: 'VALID' }]);
    expect(refusal(await ask('li-wen', take, { personId: id, participationId }))).toBe('participationId:NOT_FOUND');
    expect(await listed(id)).toEqual([]);
  });
});

test('a project in implementation wants a leader and a guide, and waits in the work list until it has them', async () => {
  const { projectId } = await makeSite(portal);
  const now = () => ask<Answer & { missing: string[]; gaps: number }>('li-wen', coverage, { projectId });
  const waits = async () =>
    JSON.stringify((await (await portal.as('li-wen')).run('{ workItems { kind link } }')).data).includes(`/projects/${projectId}/team`);
  expect(await now()).toMatchObject({ people: 0, missing: ['LEADER', 'GUIDE'], gaps: 0 });
  expect(await waits()).toBe(true);
  const leader = await someone();
  const guide = await someone();
  await into(leader.id, 'LEADER', {}, projectId);
  await into(guide.id, 'GUIDE', {}, projectId);
  expect(await now()).toMatchObject({ people: 2, missing: [], gaps: 1 });
  expect(await waits()).toBe(true);
  await ask('li-wen', train, { personId: guide.id, input: { kind: 'QUALIFICATION', title: '医师执业证书', doneOn: '2010-07-01' } });
  expect(await now()).toMatchObject({ missing: [], gaps: 0 });
  expect(await waits()).toBe(false);
  const member = (await portal.as('zhang-hui')).ctx().viewer.userId ?? '';
  await withScope({ kind: 'system', tenantId: site.tenantId }, async () => {
    await portal.services.database.client.promotionProject.updateMany({ where: { id: projectId }, data: { leaderId: member } });
    await portal.services.database.client.teamMember.deleteMany({ where: { projectId, role: 'LEADER' } });
  });
  expect(await now()).toMatchObject({ people: 1, missing: [] });
});

test('places are found by the words of the person, alone and in a project', async () => {
  const found = await ask<Row>('li-wen', add, { input: { name: '欧阳若兰', employer: '县中医院' } });
  await into(found.id, 'DATA');
  await into((await someone()).id, 'DATA');
  const list = 'query($filter: TeamFilter) { teamMembers(filter: $filter) { items { person { name } } } }';
  const { data } = await (await portal.as('li-wen')).run(list, { filter: { text: '欧阳若兰', projectId: site.projectId } });
  expect(data).toEqual({ teamMembers: { items: [{ person: { name: '欧阳若兰' } }] } });
});

test('neither holder nor site nor another association finds the people, and a reader changes nothing', async () => {
  const { id } = await someone();
  for (const person of ['chen-ke', 'lin-yue']) {
    const caller = await portal.as(person);
    expect((await caller.run(read, { id })).data?.teamPerson ?? null).toBeNull();
    const refused = await caller.run(train, { personId: id, input: training() });
    const [answer] = Object.values(refused.data ?? {}) as (Answer | null | undefined)[];
    expect(answer?.code ?? refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  }
  const { client } = portal.services.database;
  for (const organisation of ['enterprise', 'institution', 'association-delta']) {
    const tenantId = portal.organisationId(organisation);
    const seen = await withScope({ kind: 'system', tenantId }, async () => [
      await client.teamPerson.count(),
      await client.teamMember.count(),
      await client.trainingRecord.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
  }
});
