import { randomUUID } from 'node:crypto';
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { anonymous } from '@xinglin/kernel/viewer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

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

const fields = /* GraphQL */ `
  __typename
  ... on SiteAdoption {
    id siteName stage stageSince adoptedOn routineOn sustainedOn discontinuedOn previousId mergedIntoId consented version allowedActions
    entryTitle versionId events { act toStage occurredOn recordedAt evidence }
  }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const create = `mutation($input: SiteInput!) { createSite(input: $input) { ${fields} } }`;
const move = `mutation($id: ID!, $version: Int!, $input: SiteStepInput!) { moveSite(id: $id, version: $version, input: $input) { ${fields} } }`;
const back = `mutation($id: ID!, $day: String!) { returnSite(id: $id, occurredOn: $day) { ${fields} } }`;
const adopt = `mutation($id: ID!, $day: String!) { adoptVersion(id: $id, occurredOn: $day) { ${fields} } }`;
const merge = `mutation($id: ID!, $version: Int!, $into: ID!, $day: String!) {
  mergeSite(id: $id, version: $version, intoId: $into, occurredOn: $day, reason: "两院合并办学") { ${fields} } }`;
const correct = `mutation($id: ID!, $version: Int!, $what: String!, $day: String!) {
  correctSiteDay(id: $id, version: $version, what: $what, occurredOn: $day, reason: "原登记日期有误") { ${fields} } }`;
const consent = `mutation($id: ID!, $version: Int!) { consentSite(id: $id, version: $version, consented: true) { ${fields} } }`;
const read = `query($id: ID!) { site(id: $id) { id siteName stage entryTitle project { id } entry { id } allowedActions events { act } } }`;
const pictures = `query($project: ID, $entry: ID) { promotionPictures(projectId: $project, entryId: $entry) {
  institutions curve { censored lost points { from ever routine discontinued } }
  funnel { stage reached lost { reasonCode sites } } provinces { code eligible adopted } } }`;

interface Site {
  id: string;
  stage: string;
  version: number;
  events: { act: string; toStage: string; occurredOn: string; recordedAt: string; evidence: string }[];
  [key: string]: unknown;
}
const secretary = () => portal.as('li-wen');
const begin = async (siteName: string, occurredOn = '2025-01-10') => {
  const input = { projectId: place.projectId, siteName, areaCode: '440106', siteLevel: 'PRIMARY', occurredOn };
  return expectOk(await (await secretary()).run(create, { input }), 'createSite') as unknown as Site;
};
/** What these two steps rest on where it is not in the portal. */
const basis = (act: string) => (act === 'assess' || act === 'agree' ? { evidence: '纸质材料' } : {});
const step = async (site: Site, act: string, occurredOn: string, more: object = {}) =>
  expectOk(
    await (await secretary()).run(move, { id: site.id, version: site.version, input: { act, occurredOn, ...basis(act), ...more } }),
    'moveSite',
  ) as unknown as Site;
const refused = async (site: Site, act: string, occurredOn: string, more: object = {}) =>
  (await (await secretary()).run(move, { id: site.id, version: site.version, input: { act, occurredOn, ...basis(act), ...more } })).data
    ?.moveSite;
/** A site as far as routine use. */
const routine = async (siteName: string, first = '2025-02-01', since = '2025-03-01') => {
  let site = await begin(siteName);
  for (const act of ['assess', 'agree', 'prepare', 'train']) site = await step(site, act, '2025-01-20');
  return step(await step(site, 'try', first), 'useRoutinely', since);
};
const picture = async (project = place.projectId) =>
  expectOk(await (await secretary()).run(pictures, { project }), 'promotionPictures') as unknown as {
    institutions: number;
    curve: { censored: number; lost: number; points: { from: string; ever: number; routine: number; discontinued: number }[] };
    funnel: { stage: string; reached: number; lost: { reasonCode: string; sites: number }[] }[];
    provinces: { code: string; eligible: number; adopted: number }[];
  };
const month = async (from: string) => (await picture()).curve.points.find((point) => point.from.startsWith(from));

test('a site goes its way to sustained use, each step once and by whom it concerns', async () => {
  const site = await routine('云溪县第二医院');
  expect(site).toMatchObject({ stage: 'ROUTINE', adoptedOn: '2025-02-01', routineOn: '2025-03-01', entryTitle: '超声引导下的微创技术' });
  expect(await refused(site, 'useRoutinely', '2025-04-01')).toMatchObject({ code: 'STAGE' });
  const [reader, enterprise] = [await portal.as('wu-tong', 'association'), await portal.as('chen-ke')];
  for (const other of [reader, enterprise]) {
    const input = { act: 'pause', occurredOn: '2025-04-01', reasonCode: 'STAFF' };
    expect((await other.run(move, { id: site.id, version: site.version, input })).data?.moveSite).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const sustained = await step(site, 'sustain', '2025-09-01', { evidence: '2025 年 3 月至 8 月应用 126 例，登记表在卷' });
  expect(sustained).toMatchObject({ stage: 'SUSTAINED', sustainedOn: '2025-09-01' });
});

test('sustained use needs six months of routine use and evidence, and a pause does not count', async () => {
  const site = await routine('白云镇卫生院');
  expect(await refused(site, 'sustain', '2025-08-31', { evidence: '登记表' })).toMatchObject({
    issues: [{ path: 'occurredOn', code: 'TOO_EARLY' }],
  });
  expect(await refused(site, 'sustain', '2025-09-01')).toMatchObject({ issues: [{ path: 'evidence', code: 'EVIDENCE_MISSING' }] });
  const paused = await step(site, 'pause', '2025-04-01', { reasonCode: 'STAFF' });
  const resumed = await step(paused, 'resume', '2025-05-01');
  expect(resumed).toMatchObject({ stage: 'ROUTINE', routineOn: '2025-03-01' });
  expect(await refused(resumed, 'sustain', '2025-09-30', { evidence: '登记表' })).toMatchObject({
    issues: [{ path: 'occurredOn', code: 'TOO_EARLY' }],
  });
  expect(await step(resumed, 'sustain', '2025-10-01', { evidence: '登记表' })).toMatchObject({ stage: 'SUSTAINED' });
  expect((await month('2025-04'))?.routine).toBe(0);
  expect((await month('2025-05'))?.routine).toBe(1);
});

test('late entry of an event from last year: the curve moves, the recorded order stays', async () => {
  const site = await routine('梅岭社区卫生服务中心', '2025-06-10', '2025-08-01');
  expect((await month('2025-05'))?.ever).toBe(0);
  const late = expectOk(
    await (await secretary()).run(correct, { id: site.id, version: site.version, what: 'adoptedOn', day: '2025-05-06' }),
    'correctSiteDay',
  ) as unknown as Site;
  expect((await month('2025-05'))?.ever).toBe(1);
  expect(late.events.map(({ act }) => act)).toEqual(['approach', 'assess', 'agree', 'prepare', 'train', 'try', 'useRoutinely', 'correct']);
  expect(late.events.at(-1)).toMatchObject({ toStage: 'TRIAL', occurredOn: '2025-05-06', evidence: '2025-06-10 → 2025-05-06' });
  expect(late.events.find(({ act }) => act === 'try')?.occurredOn).toBe('2025-06-10');
  const recorded = late.events.map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([...recorded].sort());
  const wrong = await (await secretary()).run(correct, { id: site.id, version: late.version, what: 'adoptedOn', day: '2025-08-02' });
  expect(wrong.data?.correctSiteDay).toMatchObject({ issues: [{ path: 'occurredOn', code: 'OUT_OF_ORDER' }] });
});

test('what lies ahead has not happened, and no step lies before the last one', async () => {
  const site = await begin('青梧区人民医院', '2025-05-01');
  expect(await refused(site, 'assess', '2026-11-23')).toMatchObject({ issues: [{ path: 'occurredOn', code: 'DAY_AHEAD' }] });
  expect(await refused(site, 'assess', '2025-04-30')).toMatchObject({ issues: [{ path: 'occurredOn', code: 'BEFORE_LAST_STEP' }] });
  expect(await refused(site, 'assess', '2026-11-22', { evidence: '' })).toMatchObject({
    issues: [{ path: 'evidence', code: 'NO_ACCEPTED_CHECK' }],
  });
  const assessed = await step(site, 'assess', '2026-11-22');
  expect(assessed).toMatchObject({ stage: 'ASSESSED' });
  expect(await refused(assessed, 'agree', '2026-11-22', { evidence: '' })).toMatchObject({
    issues: [{ path: 'evidence', code: 'NO_AGREEMENT' }],
  });
});

test('refusals are data: the reason is one of the list, and the funnel counts it', async () => {
  const site = await begin('石湾医院');
  expect(await refused(site, 'decline', '2025-02-01')).toMatchObject({ issues: [{ path: 'reasonCode', code: 'REQUIRED' }] });
  expect(await refused(site, 'decline', '2025-02-01', { reasonCode: 'OTHER' })).toMatchObject({
    issues: [{ path: 'reason', code: 'REQUIRED' }],
  });
  await step(site, 'decline', '2025-02-01', { reasonCode: 'COST' });
  const { funnel, provinces, curve } = await picture();
  expect(funnel[0]).toMatchObject({ stage: 'APPROACHED', lost: [{ reasonCode: 'COST', sites: 1 }] });
  expect(curve.lost).toBe(1);
  expect(provinces).toEqual([{ code: '44', eligible: 2, adopted: 0 }]);
});

test('a site leaves and comes back: a new row, and ever adopted counts it once', async () => {
  const site = await routine('西江医院');
  const left = await step(site, 'discontinue', '2025-06-01', { reasonCode: 'CONDITIONS' });
  expect(left.allowedActions).toContain('return');
  const again = expectOk(await (await secretary()).run(back, { id: site.id, day: '2025-09-01' }), 'returnSite') as unknown as Site;
  expect(again).toMatchObject({ stage: 'APPROACHED', previousId: site.id, sustainedOn: null, routineOn: null });
  let next = again;
  for (const act of ['assess', 'agree', 'prepare', 'train', 'try', 'useRoutinely']) next = await step(next, act, '2025-10-01');
  const points = (await picture()).curve.points;
  const at = (from: string) => points.find((point) => point.from.startsWith(from));
  expect(at('2025-05')).toMatchObject({ ever: 1, routine: 1, discontinued: 0 });
  expect(at('2025-07')).toMatchObject({ ever: 1, routine: 0, discontinued: 1 });
  expect(at('2025-11')).toMatchObject({ ever: 1, routine: 1, discontinued: 0 });
  const ofEntry = expectOk(await (await secretary()).run(pictures, { entry: place.entryId }), 'promotionPictures');
  expect(ofEntry).toEqual(await picture());
  const twice = await (await secretary()).run(back, { id: site.id, day: '2025-10-02' });
  expect(twice.data?.returnSite).toMatchObject({ code: 'ALREADY_FOLLOWED' });
});

test('an institution merges into another: from that day on they count once', async () => {
  const [one, other] = [await routine('东门医院'), await routine('南门医院')];
  expect((await month('2025-06'))?.ever).toBe(2);
  const merged = expectOk(
    await (await secretary()).run(merge, { id: one.id, version: one.version, into: other.id, day: '2025-07-15' }),
    'mergeSite',
  ) as unknown as Site;
  expect(merged).toMatchObject({ mergedIntoId: other.id, allowedActions: [] });
  expect(await month('2025-06')).toMatchObject({ ever: 2, routine: 2 });
  expect(await month('2025-07')).toMatchObject({ ever: 1, routine: 1 });
  expect(await refused(merged, 'pause', '2025-08-01', { reasonCode: 'STAFF' })).toMatchObject({ code: 'STAGE' });
  const itself = await (await secretary()).run(merge, { id: other.id, version: other.version, into: other.id, day: '2025-08-01' });
  expect(itself.data?.mergeSite).toMatchObject({ issues: [{ path: 'intoId', code: 'NO_SUCH_SITE' }] });
});

test('a new major version begins a new row and inherits no sustained status', async () => {
  const site = await step(await routine('北江医院'), 'sustain', '2025-09-02', { evidence: '登记表' });
  const without = await (await secretary()).run(adopt, { id: site.id, day: '2026-01-05' });
  expect(without.data?.adoptVersion).toMatchObject({ code: 'NO_NEWER_VERSION' });
  const { tenantId, entryId } = place;
  const second = await inTestScope({ kind: 'system', tenantId }, async () => {
    const { client: db } = portal.services.database;
    await db.libraryVersion.updateMany({ where: { tenantId, entryId }, data: { stage: 'SUPERSEDED' } });
    const version = await db.libraryVersion.create({
      data: { tenantId, entryId, major: 2, minor: 0, stage: 'CURRENT', content: {}, contentHash: 'y', issuedAt: now },
    });
    await db.libraryEntry.updateMany({ where: { tenantId, id: entryId }, data: { currentVersionId: version.id } });
    return version.id;
  });
  const unassessed = await (await secretary()).run(adopt, { id: site.id, day: '2026-01-05' });
  expect(unassessed.data?.adoptVersion).toMatchObject({ code: 'VERSION_NOT_ASSESSED' });
  await inTestScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.libraryVersion.updateMany({ where: { tenantId, id: second }, data: { basis: 'FP2026-001' } }),
  );
  const next = expectOk(await (await secretary()).run(adopt, { id: site.id, day: '2026-01-05' }), 'adoptVersion') as unknown as Site;
  expect(next).toMatchObject({ stage: 'APPROACHED', previousId: site.id, versionId: second, sustainedOn: null, adoptedOn: null });
  const kept = expectOk(await (await secretary()).run(read, { id: site.id }), 'site');
  expect(kept.stage).toBe('SUSTAINED');
  expect((await picture()).institutions).toBe(2);
});

test('the site sees its own row and no other, answers for its figures, and changes nothing else', async () => {
  const [director, neighbour] = [await portal.as('lin-yue'), await portal.as('deng-lan')];
  const own = expectOk(await director.run(read, { id: place.adoptionId }), 'site');
  expect(own).toMatchObject({ stage: 'TRIAL', project: null, entry: null, allowedActions: ['consent'] });
  const other = await begin('另一家医院');
  expect(await director.run(read, { id: other.id })).toEqual({ data: { site: null } });
  expect(await neighbour.run(read, { id: place.adoptionId })).toEqual({ data: { site: null } });
  expect((await neighbour.run(consent, { id: place.adoptionId, version: 1 })).data?.consentSite).toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await (await secretary()).run(consent, { id: place.adoptionId, version: 1 })).data?.consentSite).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(expectOk(await director.run(consent, { id: place.adoptionId, version: 1 }), 'consentSite')).toMatchObject({
    consented: true,
    version: 2,
  });
  expect((await director.run(consent, { id: place.adoptionId, version: 1 })).data?.consentSite).toMatchObject({ code: 'STALE_VERSION' });
  const zero = expectOk(await director.run(pictures, {}), 'promotionPictures');
  expect(zero).toMatchObject({ institutions: 0, provinces: [] });
});

test('the same institution does not begin the same version twice', async () => {
  await begin('天河第一医院');
  const input = { projectId: place.projectId, siteName: ' 天河第一医院 ', areaCode: '440106', siteLevel: 'PRIMARY' };
  expect((await (await secretary()).run(create, { input })).data?.createSite).toMatchObject({
    issues: [{ path: 'siteName', code: 'SITE_TAKEN' }],
  });
  const bad = { ...input, siteName: '', areaCode: '990000', siteLevel: 'BIG' };
  expect((await (await secretary()).run(create, { input: bad })).data?.createSite).toMatchObject({
    issues: [
      { path: 'siteName', code: 'TOO_SMALL' },
      { path: 'areaCode', code: 'AREA_CODE' },
      { path: 'siteLevel', code: 'REQUIRED' },
    ],
  });
});

test('whoever reads sites and no projects is shown none, and a province is two figures', async () => {
  const { tenantId, adoptionId } = await makeSite(portal, { siteId: portal.organisationId('association') });
  const viewer = {
    ...anonymous,
    kind: 'member' as const,
    tenantId,
    tenantKind: 'association' as const,
    permissions: new Set(['catalogue.read', 'our-site.read']),
  };
  const reader = portal.caller(viewer, { kind: 'member', tenantId, userId: randomUUID() });
  expect((await reader.run(read, { id: adoptionId })).data?.site).toMatchObject({ id: adoptionId, project: null, entry: null });
  expect((await (await secretary()).run(read, { id: adoptionId })).data?.site).toMatchObject({ project: { id: expect.any(String) } });
  const count = `query($province: String) { sites(filter: { province: $province }) { totalCount } }`;
  const found = async (province: string) =>
    (expectOk(await (await secretary()).run(count, { province }), 'sites') as unknown as { totalCount: number }).totalCount;
  expect(await found('440106')).toBeGreaterThan(0);
  expect(await found('44')).toBe(await found('440106'));
  expect(await found('44 and more')).toBe(0);
});
