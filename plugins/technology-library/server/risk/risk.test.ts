import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { type Answer, asker, errors } from '../testing/asking.ts';
import { createLibrary } from '../testing/library.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { remindRisks } from './jobs.ts';

let portal: TestPortal;
let site: TestSite;
let [admin, staff] = ['', ''];
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  const idOf = async (person: string) => (await portal.as(person)).ctx().viewer.userId ?? '';
  [admin, staff] = [await idOf('zhang-hui'), await idOf('li-wen')];
});
beforeEach(() => portal.setTime(new Date('2026-06-15T02:00:00Z')));
afterAll(() => portal.close());

const fields = `... on Risk { id version number stage residualScore escalatedAt nextReviewOn treatment allowedActions
  entry { id } project { id } site { id } measures { id version doneOn allowedActions } reviews { reviewedOn likelihood note reviewerName } }`;
const onRisk = (name: string, args = '', values = '') =>
  `mutation($id: ID!, $version: Int!${args}) { ${name}(id: $id, version: $version${values}) { __typename ${fields} ${errors} } }`;
const create = `mutation($entryId: ID, $projectId: ID, $adoptionId: ID, $input: RiskInput!) {
  createRisk(entryId: $entryId, projectId: $projectId, adoptionId: $adoptionId, input: $input) { __typename ${fields} ${errors} } }`;
const update = onRisk('updateRisk', ', $input: RiskInput!', ', input: $input');
const treat = onRisk('treatRisk', ', $input: RiskTreatmentInput!', ', input: $input');
const review = onRisk('reviewRisk', ', $input: RiskReviewInput!', ', input: $input');
const monitor = onRisk('monitorRisk');
const close = onRisk('closeRisk', ', $reason: String!', ', reason: $reason');
const addMeasure = `mutation($riskId: ID!, $input: RiskMeasureInput!) { addRiskMeasure(riskId: $riskId, input: $input) { __typename ... on RiskMeasure { id version } ${errors} } }`;
const finish = `mutation($id: ID!, $version: Int!, $input: RiskMeasureDoneInput!) { finishRiskMeasure(id: $id, version: $version, input: $input) { __typename ... on RiskMeasure { id version doneOn } ${errors} } }`;

interface Row extends Answer {
  id: string;
  version: number;
  number: string;
  stage: string;
  residualScore: number;
  escalatedAt: string | null;
  nextReviewOn: string;
  allowedActions: string[];
  reviews: { reviewedOn: string; likelihood: number }[];
}
const ask = (person: string, document: string, variables: object) => asker(portal)<Row>(person, document, variables);
const risk = (more: object = {}) => ({
  title: '操作人员流动大',
  category: 'TECHNICAL',
  description: '人员调离后无人接替。',
  likelihood: 3,
  impact: 4,
  ownerId: staff,
  reviewDays: 30,
  ...more,
});
const register = (more: object = {}, about: object = { adoptionId: site.adoptionId }) =>
  ask('li-wen', create, { ...about, input: risk(more) });
const rated = (likelihood: number, impact: number, reviewedOn = '2026-06-15') => ({ reviewedOn, likelihood, impact, note: '复核情况' });
const system = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'system', tenantId: site.tenantId }, () => work(portal.services.database.client));
const notices = async (userId: string, kind: string) => {
  await portal.drain();
  return system((client) => client.notification.count({ where: { recipientId: userId, kind: `technology-library.${kind}` } }));
};

describe('a risk', () => {
  test('goes from its registration over treatment and watch to its end; only an administrator closes it', async () => {
    const made = await register();
    expect(made).toMatchObject({ stage: 'IDENTIFIED', residualScore: 12, escalatedAt: null, nextReviewOn: '2026-07-15' });
    expect(made).toMatchObject({ site: { id: site.adoptionId }, project: { id: site.projectId }, entry: { id: site.entryId } });
    const treated = await ask('li-wen', treat, { ...made, input: { treatment: 'REDUCE', note: '每家培训两人' } });
    expect(treated.stage).toBe('TREATING');
    const measure = await ask('li-wen', addMeasure, {
      riskId: made.id,
      input: { text: '培训第二人', responsible: '李文', dueOn: '2026-06-20' },
    });
    expect((await ask('li-wen', monitor, { ...treated })).code).toBe('MEASURES_OPEN');
    const done = { doneOn: '2026-06-14', note: '已培训' };
    expect((await ask('li-wen', finish, { ...measure, input: done })).__typename).toBe('RiskMeasure');
    expect((await ask('li-wen', finish, { id: measure.id, version: 2, input: done })).code).toBe('MEASURE_DONE');
    const watched = await ask('li-wen', monitor, { ...treated });
    expect(watched.stage).toBe('MONITORING');
    expect(watched.allowedActions).not.toContain('close');
    expect((await ask('li-wen', close, { ...watched, reason: '风险已经消除' })).__typename).toBe('NotAllowedError');
    const closed = await ask('zhang-hui', close, { ...watched, reason: '风险已经消除' });
    expect(closed).toMatchObject({ stage: 'CLOSED', allowedActions: [] });
    expect((await ask('zhang-hui', review, { ...closed, input: rated(1, 1) })).__typename).toBe('StageError');
    const lines = await system((client) => client.ledgerEntry.findMany({ where: { objectId: made.id }, orderBy: { id: 'asc' } }));
    expect(lines.map(({ act }) => act)).toEqual(['risk-registered', 'risk-closed']);
  });

  test('is reviewed; from fifteen on it is escalated once, below it comes back', async () => {
    const made = await register();
    const before = await notices(admin, 'risk-escalated');
    const high = await ask('li-wen', review, { ...made, input: rated(4, 4) });
    expect(high).toMatchObject({ residualScore: 16, nextReviewOn: '2026-07-15', reviews: [{ likelihood: 4, reviewerName: '李文' }] });
    expect(high.escalatedAt).not.toBeNull();
    const higher = await ask('li-wen', review, { ...high, input: rated(5, 4) });
    expect(await notices(admin, 'risk-escalated')).toBe(before + 1);
    const treated = await ask('li-wen', treat, { ...higher, input: { treatment: 'ACCEPT', note: '暂且接受' } });
    const watched = await ask('li-wen', monitor, { ...treated });
    expect((await ask('zhang-hui', close, { ...watched, reason: '不再关注此项' })).code).toBe('RISK_STILL_HIGH');
    const low = await ask('li-wen', review, { ...watched, input: rated(2, 3) });
    expect(low).toMatchObject({ residualScore: 6, escalatedAt: null });
    const early = await ask('li-wen', review, { ...low, input: rated(1, 1, '2026-06-01') });
    expect(early.issues).toEqual([{ path: 'reviewedOn', code: 'BEFORE_LAST_REVIEW' }]);
    expect((await ask('li-wen', review, { ...low, input: rated(1, 1, '2026-06-16') })).issues).toEqual([
      { path: 'reviewedOn', code: 'DAY_AHEAD' },
    ]);
  });

  test('that is high from the start is escalated at once; corrected before a review, it comes down', async () => {
    const made = await register({ likelihood: 5, impact: 5 });
    expect(made.escalatedAt).not.toBeNull();
    const corrected = await ask('li-wen', update, { ...made, input: risk({ likelihood: 2, impact: 2 }) });
    expect(corrected).toMatchObject({ residualScore: 4, escalatedAt: null });
    expect((await ask('li-wen', update, { ...made, input: risk() })).__typename).toBe('StaleVersionError');
  });

  test('is counted in the matrix and listed by its cell while it is open', async () => {
    const cell = { residualLikelihood: 1, residualImpact: 5 };
    const count = async () => {
      const { data } = await (await portal.as('li-wen')).run('{ riskMatrix { likelihood impact risks } }');
      const cells = data?.riskMatrix as { likelihood: number; impact: number; risks: number }[];
      return cells.find(({ likelihood, impact }) => likelihood === 1 && impact === 5)?.risks ?? 0;
    };
    const before = await count();
    const made = await register({ likelihood: 1, impact: 5 });
    expect(await count()).toBe(before + 1);
    const listed = async () => {
      const { data } = await (await portal.as('li-wen')).run('query($filter: RiskFilter) { risks(filter: $filter) { items { id } } }', {
        filter: cell,
      });
      return ((data?.risks ?? { items: [] }) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await listed()).toContain(made.id);
    expect(await listed()).toHaveLength(before + 1);
    await ask('zhang-hui', close, { ...made, reason: '登记有误，撤回' });
    expect(await count()).toBe(before);
    expect(await listed()).not.toContain(made.id);
  });

  test('with a foreign subject, subjects that differ, or an owner who cannot work on it is refused at its field', async () => {
    const other = await makeSite(portal);
    expect((await register({}, { entryId: '01890000-0000-7000-8000-00000000aaaa' })).issues).toEqual([
      { path: 'entryId', code: 'NOT_FOUND' },
    ]);
    expect((await register({}, { adoptionId: site.adoptionId, projectId: other.projectId })).issues).toEqual([
      { path: 'projectId', code: 'SUBJECTS_DIFFER' },
    ]);
    const outsider = (await portal.as('chen-ke')).ctx().viewer.userId;
    expect((await register({ ownerId: outsider })).issues).toEqual([{ path: 'ownerId', code: 'CANNOT_TAKE_ON' }]);
    expect((await register({ likelihood: 6 })).issues?.[0]?.path).toBe('likelihood');
  });

  test('is nobody else’s: holder and site find nothing and change nothing', async () => {
    const made = await register();
    for (const person of ['chen-ke', 'lin-yue']) {
      const { data } = await (await portal.as(person)).run('query($id: ID!) { risk(id: $id) { id } }', { id: made.id });
      expect(data?.risk ?? null).toBeNull();
      expect((await ask(person, monitor, { ...made })).__typename).toBe('NotAllowedError');
    }
  });

  test('waits for its owner in time, for the administrators when it is late, and a program reviews it as a person does', async () => {
    const made = await register({ reviewDays: 1 });
    const work = async (person: string) => {
      const { data } = await (await portal.as(person)).run('{ workItems { kind link } }');
      const items = (data?.workItems ?? []) as { kind: string; link: string }[];
      return items.filter(({ link }) => link === `/risks/${made.id}`).map(({ kind }) => kind);
    };
    expect(await work('li-wen')).toEqual(['technology-library.review-risk']);
    expect(await work('zhang-hui')).toEqual([]);
    portal.setTime(new Date('2026-06-18T02:00:00Z'));
    const remind = () => createLibrary(portal).house(remindRisks);
    const before = await notices(admin, 'risk-overdue');
    await remind();
    await remind();
    expect(await notices(admin, 'risk-overdue')).toBe(before + 1);
    expect(await work('zhang-hui')).toEqual(['technology-library.review-risk']);
    const now = await ask('li-wen', `query($id: ID!) { risk(id: $id) { version } }`, { id: made.id });
    const { data } = await (await programOf(portal, 'li-wen')).run(review, {
      id: made.id,
      version: now.version,
      input: rated(1, 2, '2026-06-18'),
    });
    expect(data?.reviewRisk).toMatchObject({ residualScore: 2, nextReviewOn: '2026-06-19', reviews: [{ reviewerName: null }] });
  });
});
