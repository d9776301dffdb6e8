import { demoId } from '@xinglin/kernel/demo/demo-id';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind, type ListedEntry, listEntry, setEntryStage } from '../testing/listed.ts';

let portal: TestPortal;
let head: Caller;
let secretary: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  [head, secretary] = [await portal.as('zhang-hui'), await portal.as('li-wen')];
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields =
  'id number title stage version entryTitle entryStage versionLabel leaderName areaCodes closeReason allowedActions plans { number stage }';
const answer = `__typename ... on PromotionProject { ${fields} } ${errors}`;
const create = `mutation($entryId: ID!, $input: PromotionProjectInput!) { done: createPromotionProject(entryId: $entryId, input: $input) { ${answer} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: PromotionProjectInput!) { done: updatePromotionProject(id: $id, version: $version, input: $input) { ${answer} } }`;
const move = (name: string) => `mutation($id: ID!, $version: Int!) { done: ${name}Project(id: $id, version: $version) { ${answer} } }`;
const end = (name: string) =>
  `mutation($id: ID!, $version: Int!) { done: ${name}Project(id: $id, version: $version, reason: "按计划办结本项目") { ${answer} } }`;
const planFields = 'id number stage version content contentHash wordFileId pdfFileId approvedByName allowedActions';
const planAnswer = `__typename ... on PromotionPlan { ${planFields} } ${errors}`;
const draft = `mutation($projectId: ID!, $templateId: ID) { done: draftPlan(projectId: $projectId, templateId: $templateId) { ${planAnswer} } }`;
const edit = `mutation($id: ID!, $version: Int!, $content: JSON!) { done: updatePlan(id: $id, version: $version, content: $content) { ${planAnswer} } }`;
const approve = `mutation($id: ID!, $version: Int!) { done: approvePlan(id: $id, version: $version) { ${planAnswer} } }`;
const template = `mutation($kind: String!, $name: String!, $content: JSON!) { done: createPromotionTemplate(kind: $kind, name: $name, content: $content) { __typename ... on PromotionTemplate { id version name } ${errors} } }`;
const retire = `mutation($id: ID!, $version: Int!) { done: retirePromotionTemplate(id: $id, version: $version, retired: true) { __typename ... on PromotionTemplate { id retired } ${errors} } }`;
const read = `query($id: ID!) { promotionProject(id: $id) { ${fields} } }`;
const list = `query($filter: PromotionProjectFilter) { promotionProjects(filter: $filter) { items { id number } totalCount } }`;
const overview = `query($id: ID!) { promotionProjectOverview(projectId: $id) { sites { stage count } agreements { stage count } activities { stage count } nextDates { kind label date } } }`;
const NOBODY = '0198a000-0000-7000-8000-000000000000';

interface Row {
  id: string;
  number: string;
  stage: string;
  version: number;
  allowedActions: string[];
  [key: string]: unknown;
}
interface Plan {
  id: string;
  number: number;
  stage: string;
  version: number;
  wordFileId: string | null;
  pdfFileId: string | null;
  content: { goals: string; methods: unknown[]; steps: { name: string }[] };
  contentHash: string;
}
const input = (change: object = {}) => ({
  title: '基层眼底筛查推广项目',
  goal: '在基层机构规范开展眼底筛查',
  leaderId: demoId('li-wen'),
  areaCodes: ['440000', '430000'],
  targetSites: 12,
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  ...change,
});
const done = async <T = Row>(caller: Caller, document: string, variables: object): Promise<T> =>
  expectOk(await caller.run(document, variables as Record<string, unknown>), 'done') as unknown as T;
const refused = async (caller: Caller, document: string, variables: object) => {
  const { data, errors: faults } = await caller.run(document, variables as Record<string, unknown>);
  const value = data?.done as { code?: string; issues?: { path: string; code: string }[] } | undefined;
  return value?.issues?.map(({ path, code }) => `${path}:${code}`).join() ?? value?.code ?? faults?.[0]?.message ?? 'done';
};
const at = ({ id, version }: { id: string; version: number }) => ({ id, version });

const begun = async (wish: Parameters<typeof listEntry>[1] = {}) => {
  const entry = await listEntry(portal, wish);
  return { entry, project: await done(secretary, create, { entryId: entry.entryId, input: input() }) };
};
const addSite = (entry: ListedEntry, projectId: string, stage: string) =>
  behind(portal, 'association', (db) =>
    db.siteAdoption.create({
      data: {
        ...{ tenantId: entry.tenantId, projectId, entryId: entry.entryId, versionId: entry.versionId, stage },
        ...{ siteId: portal.organisationId('institution'), siteName: '示例卫生院', areaCode: '440000', siteLevel: 'PRIMARY' },
        entryTitle: '微创技术',
        ...{ stageSince: new Date('2026-02-01'), search: [] },
      },
    }),
  );
const addAgreement = (entry: ListedEntry, projectId: string, adoptionId: string) =>
  behind(portal, 'association', (db) =>
    db.agreement.create({
      data: {
        ...{ tenantId: entry.tenantId, projectId, adoptionId, entryId: entry.entryId, versionId: entry.versionId },
        ...{
          number: `HZ-${projectId.slice(0, 13)}`,
          title: '三方合作协议',
          siteName: '示例卫生院',
          stage: 'EFFECTIVE',
          terms: [],
          createdBy: entry.tenantId,
          contentHash: 'x',
          sentAt: new Date(),
        },
        ...{ startsOn: new Date('2026-02-01'), endsOn: new Date('2027-01-31'), search: [] },
      },
    }),
  );
const approved = async (projectId: string) => {
  const plan = await done<Plan>(secretary, draft, { projectId });
  return done<Plan>(head, approve, at(plan));
};
const entryStage = async (entryId: string) =>
  (await behind(portal, 'association', (db) => db.libraryEntry.findFirst({ where: { id: entryId }, select: { stage: true } })))?.stage;

test('a project goes from preparation to its conclusion, each step by its rule; the entry follows', async () => {
  const { entry, project } = await begun();
  expect(project).toMatchObject({ stage: 'PREPARING', versionLabel: '1.0', leaderName: '李文', areaCodes: ['430000', '440000'] });
  expect(project.number).toMatch(/^TG\d{4}-\d{3}$/);
  expect(project.allowedActions).toEqual(['agree', 'update', 'terminate']);
  expect(await refused(secretary, move('agree'), at(project))).toBe('PLAN_NOT_APPROVED');
  await approved(project.id);
  expect(await refused(secretary, move('agree'), at(project))).toBe('NO_AGREEMENT');
  const site = await addSite(entry, project.id, 'AGREED');
  await addAgreement(entry, project.id, site.id);
  const agreed = await done(secretary, move('agree'), at(project));
  expect(agreed).toMatchObject({ stage: 'AGREED', entryStage: 'PROMOTING' });
  expect(await refused(secretary, move('implement'), at(agreed))).toBe('NO_SITE_READY');
  const setSite = (stage: string) =>
    behind(portal, 'association', (db) => db.siteAdoption.updateMany({ where: { id: site.id }, data: { stage } }));
  await setSite('READY');
  const running = await done(secretary, move('implement'), at(agreed));
  expect(await refused(secretary, move('implement'), at(running))).toBe('STAGE');
  const back = await done(secretary, move('continue'), at(await done(secretary, move('evaluate'), at(running))));
  expect(back).toMatchObject({ stage: 'IMPLEMENTING', entryStage: 'PROMOTING' });
  const evaluating = await done(secretary, move('evaluate'), at(back));
  expect(await refused(secretary, end('close'), at(evaluating))).toBe('SITES_OPEN');
  await setSite('ROUTINE');
  const closed = await done(secretary, end('close'), at(evaluating));
  expect(closed).toMatchObject({ stage: 'CLOSED', closeReason: '按计划办结本项目', allowedActions: [], entryStage: 'LISTED' });
  const lines = await behind(portal, 'association', (db) =>
    db.ledgerEntry.findMany({ where: { projectId: project.id }, select: { act: true }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] }),
  );
  const again = ['project-implementing', 'project-evaluating'];
  const steps = ['project-created', 'plan-approved', 'project-agreed', ...again, ...again, 'project-closed'];
  expect(lines.map(({ act }) => act)).toEqual(steps);
});

test('an entry that another running project promotes stays so when one ends', async () => {
  const { entry, project } = await begun();
  const other = await done(secretary, create, { entryId: entry.entryId, input: input() });
  for (const { id, version } of [project, other]) {
    await approved(id);
    await addAgreement(entry, id, (await addSite(entry, id, 'AGREED')).id);
    await done(secretary, move('agree'), { id, version });
  }
  await done(secretary, end('terminate'), { id: project.id, version: project.version + 1 });
  expect(await entryStage(entry.entryId)).toBe('PROMOTING');
  await done(secretary, end('terminate'), { id: other.id, version: other.version + 1 });
  expect(await entryStage(entry.entryId)).toBe('LISTED');
});

describe('a technology that stopped', () => {
  test.each(['PENDING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED'])('%s begins no project', async (stage) => {
    const entry = await listEntry(portal, { stage });
    expect(await refused(secretary, create, { entryId: entry.entryId, input: input() })).toBe('entryId:ENTRY_NOT_PROMOTABLE');
  });

  test('or a version that was never assessed begins no project and no plan; once it was assessed, both', async () => {
    const entry = await listEntry(portal, { basis: '' });
    expect(await refused(secretary, create, { entryId: entry.entryId, input: input() })).toBe('entryId:VERSION_NOT_ASSESSED');
    const assess = (basis: string) =>
      behind(portal, 'association', (db) => db.libraryVersion.updateMany({ where: { id: entry.versionId }, data: { basis } }));
    await assess('FP2026-001');
    const project = await done(secretary, create, { entryId: entry.entryId, input: input() });
    await assess('');
    expect(await refused(secretary, draft, { projectId: project.id })).toBe('VERSION_NOT_ASSESSED');
    await assess('FP2026-001');
    expect(await done<Plan>(secretary, draft, { projectId: project.id })).toMatchObject({ number: 1, stage: 'DRAFT' });
  });

  test('is not promoted further by the projects it has; they can be terminated, and their sites are told', async () => {
    const { entry, project } = await begun();
    await approved(project.id);
    const site = await addSite(entry, project.id, 'AGREED');
    await addAgreement(entry, project.id, site.id);
    await setEntryStage(portal, entry.entryId, 'SUSPENDED');
    expect(await refused(secretary, move('agree'), at(project))).toBe('ENTRY_CLOSED');
    expect(await done(secretary, end('terminate'), at(project))).toMatchObject({ stage: 'TERMINATED' });
    await portal.drain();
    const told = await behind(portal, 'institution', (db) =>
      db.notification.findMany({ where: { link: `/our-sites/${site.id}` }, select: { kind: true, params: true }, distinct: ['kind'] }),
    );
    // By the name of the technology: what the association calls its project is its own.
    expect(told).toMatchObject([{ kind: 'technology-library.project-terminated', params: { title: '微创技术' } }]);
    expect(await entryStage(entry.entryId)).toBe('SUSPENDED');
  });
});

test('wrong input is told at its field; a changed project tells a stale page so', async () => {
  const { entry, project } = await begun();
  const wrong = input({ title: '短', areaCodes: ['999999'], targetSites: 0, endsOn: '2025-01-01' });
  expect(await refused(secretary, create, { entryId: entry.entryId, input: wrong })).toBe(
    'title:TOO_SMALL,areaCodes.0:AREA_CODE,targetSites:TOO_SMALL,endsOn:ENDS_BEFORE_START',
  );
  expect(await refused(secretary, create, { entryId: NOBODY, input: input() })).toBe('entryId:ENTRY_UNKNOWN');
  const stranger = input({ leaderId: demoId('chen-ke') });
  expect(await refused(secretary, create, { entryId: entry.entryId, input: stranger })).toBe('leaderId:NOT_A_MEMBER');
  const changed = await done(secretary, update, { ...at(project), input: input({ title: '县域眼底筛查推广项目', targetSites: 20 }) });
  expect(changed).toMatchObject({ title: '县域眼底筛查推广项目', version: 2 });
  expect(await refused(secretary, update, { ...at(project), input: input() })).toBe('STALE_VERSION');
  const found = expectOk(await secretary.run(list, { filter: { text: '县域眼底', province: '43' } }), 'promotionProjects');
  expect(found).toMatchObject({ items: [{ id: project.id }], totalCount: 1 });
});

test('holders, sites and other associations find no project, and change none', async () => {
  const { project } = await begun();
  for (const person of ['chen-ke', 'lin-yue', 'gu-yan']) {
    const stranger = await portal.as(person);
    expect((await stranger.run(read, { id: project.id })).data?.promotionProject ?? null).toBeNull();
    expect((await stranger.run(overview, { id: project.id })).data?.promotionProjectOverview ?? null).toBeNull();
  }
  const neighbour = await portal.as('gu-yan');
  for (const id of [project.id, NOBODY, 'nonsense']) {
    expect(await refused(neighbour, move('agree'), { id, version: 1 })).toBe('NOT_ALLOWED');
    expect(await refused(neighbour, draft, { projectId: id })).toBe('NOT_ALLOWED');
  }
});

describe('plans', () => {
  test('versions follow one another; the one in force is replaced by the next that is approved', async () => {
    const { project } = await begun();
    const first = await done<Plan>(secretary, draft, { projectId: project.id });
    expect(first).toMatchObject({ number: 1, stage: 'DRAFT', allowedActions: ['update'], contentHash: '' });
    expect(first.content.goals).toContain('湖南省、广东省建成不少于 12 家');
    expect(await refused(secretary, draft, { projectId: project.id })).toBe('PLAN_DRAFT_EXISTS');
    expect(await refused(secretary, approve, at(first))).toBe('NOT_ALLOWED');
    const kept = await done<Plan>(head, approve, at(first));
    expect(kept).toMatchObject({ stage: 'APPROVED', approvedByName: '张蕙', allowedActions: [] });
    expect(kept.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(kept.wordFileId).not.toBeNull();
    expect(kept.pdfFileId).not.toBeNull();
    expect(await refused(secretary, edit, { ...at(kept), content: kept.content })).toBe('STAGE');
    const second = await done<Plan>(secretary, draft, { projectId: project.id });
    expect(second.content).toEqual(kept.content);
    const changed = await done<Plan>(secretary, edit, { ...at(second), content: { ...second.content, goals: '先建成 6 家示范单位。' } });
    await done<Plan>(head, approve, at(changed));
    const now = expectOk(await head.run(read, { id: project.id }), 'promotionProject');
    expect(now.plans).toEqual([
      { number: 2, stage: 'APPROVED' },
      { number: 1, stage: 'REPLACED' },
    ]);
  });

  test('a plan with gaps is not approved, and each gap is named', async () => {
    const { project } = await begun();
    const plan = await done<Plan>(secretary, draft, { projectId: project.id });
    const content = { ...plan.content, goals: '', methods: [], steps: [] };
    const emptied = await done<Plan>(secretary, edit, { ...at(plan), content });
    expect(await refused(head, approve, at(emptied))).toBe('goals:REQUIRED,methods:REQUIRED,steps:REQUIRED');
    expect(await refused(secretary, edit, { ...at(emptied), content: { ...content, budget: [{ item: '培训', amount: -1 }] } })).toBe(
      'budget.0.amount:TOO_SMALL',
    );
  });

  test('a template of one’s own is made out for the project; a retired one is offered no more', async () => {
    const { project } = await begun();
    const content = {
      ...{ goals: '在{regions}推广{technology}', scope: '基层机构', methods: [], budget: [], indicators: [], risks: [] },
      steps: [{ name: '启动会', from: 0, to: 10 }],
    };
    const kept = await done(head, template, { kind: 'PLAN', name: `模板 ${project.number}`, content });
    expect(await refused(head, template, { kind: 'PLAN', name: `模板 ${project.number}`, content })).toBe('name:NAME_TAKEN');
    expect(
      await refused(head, template, {
        kind: 'PLAN',
        name: '错误模板',
        content: { ...content, steps: [{ name: '启动会', from: 9, to: 1 }] },
      }),
    ).toBe('steps.0.to:ENDS_BEFORE_START');
    await done(head, retire, at(kept));
    expect(await refused(secretary, draft, { projectId: project.id, templateId: kept.id })).toBe('templateId:TEMPLATE_UNKNOWN');
    const again = await done(head, template, { kind: 'PLAN', name: `新模板 ${project.number}`, content });
    const plan = await done<Plan>(secretary, draft, { projectId: project.id, templateId: again.id });
    expect(plan.content).toMatchObject({
      goals: '在湖南省、广东省推广智能眼底影像辅助筛查技术',
      steps: [{ name: '启动会', startsOn: '2026-01-01' }],
    });
  });
});

test('the cockpit counts by stage and names what is due next', async () => {
  const { entry, project } = await begun();
  await approved(project.id);
  const site = await addSite(entry, project.id, 'AGREED');
  await addSite(entry, project.id, 'TRIAL');
  await addSite(entry, project.id, 'TRIAL');
  await addAgreement(entry, project.id, site.id);
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  const seen = expectOk(await secretary.run(overview, { id: project.id }), 'promotionProjectOverview') as {
    sites: { stage: string; count: number }[];
    nextDates: { kind: string; label: string; date: string }[];
  };
  portal.setTime(undefined);
  expect(seen.sites.sort((a, b) => a.stage.localeCompare(b.stage))).toEqual([
    { stage: 'AGREED', count: 1 },
    { stage: 'TRIAL', count: 2 },
  ]);
  expect(seen).toMatchObject({ agreements: [{ stage: 'EFFECTIVE', count: 1 }], activities: [] });
  const dates = seen.nextDates.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(seen.nextDates).toContainEqual({ kind: 'AGREEMENT_END', label: '示例卫生院', date: '2027-01-31' });
  expect(seen.nextDates.at(-1)).toEqual({ kind: 'PROJECT_END', label: '', date: '2027-12-31' });
});
