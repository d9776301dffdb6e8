import { randomUUID } from 'node:crypto';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { anonymous } from '@xinglin/kernel/viewer';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { readyFile } from '../testing/agreement.ts';
import { type Answer, asker, errors, refusal } from '../testing/asking.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { policyDays } from './days.ts';

let portal: TestPortal;
let site: TestSite;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  ask = asker(portal);
});
beforeEach(() => portal.setTime(new Date('2026-06-15T02:00:00Z')));
afterAll(() => portal.close());

const fields = `... on PolicyDocument { id version stage title lapsesOn attachments endReason successor { id } scopes { projectId entryId title } allowedActions }`;
const create = `mutation($input: PolicyDocumentInput!) { createPolicyDocument(input: $input) { __typename ${fields} ${errors} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: PolicyDocumentInput!) { updatePolicyDocument(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const issue = `mutation($id: ID!, $version: Int!) { issuePolicyDocument(id: $id, version: $version) { __typename ${fields} ${errors} } }`;
const reach = `mutation($id: ID!, $version: Int!, $input: PolicyReachInput!) { reachPolicyDocument(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const repeal = `mutation($id: ID!, $version: Int!, $successorId: ID) { repealPolicyDocument(id: $id, version: $version, reason: "已由新文件取代", successorId: $successorId) { __typename ${fields} ${errors} } }`;
const read = `query($id: ID!) { policyDocument(id: $id) { __typename ${fields} } }`;
const list = 'query($filter: PolicyDocumentFilter) { policyDocuments(filter: $filter) { items { id } } }';

interface Policy extends Answer {
  id: string;
  version: number;
  stage: string;
  attachments: { fileId: string; name: string }[];
  successor: { id: string } | null;
  scopes: { title: string }[];
  allowedActions: string[];
}

const input = (more: object = {}) => ({
  title: '推广工作管理办法',
  documentNumber: '示推协〔2026〕1号',
  issuer: '示例协会',
  level: 'UNIT',
  issuedOn: '2026-01-05',
  url: 'https://example.org/rules',
  ...more,
});
const drafted = (more: object = {}) => ask<Policy>('li-wen', create, { input: input(more) });
const issued = async (more: object = {}) => ask<Policy>('li-wen', issue, { ...(await drafted(more)) });
const siteSees = async (id: string) => (await (await portal.as('lin-yue')).run(read, { id })).data?.policyDocument as Policy | null;
const tonight = async () => {
  const { tenantId } = site;
  const ctx = portal.caller({ ...anonymous, kind: 'system', tenantId }, { kind: 'system', tenantId }).ctx();
  await inTransaction(ctx, () => policyDays(ctx));
  await portal.drain();
};

test('a document is a draft until it can be read somewhere, and says no more than it said then', async () => {
  const bare = await drafted({ url: '' });
  expect(bare).toMatchObject({ stage: 'DRAFT', allowedActions: ['issue', 'update'] });
  expect(refusal(await ask('li-wen', issue, { ...bare }))).toBe('NOTHING_TO_READ');
  const file = await readyFile(await portal.as('li-wen'), portal, '管理办法.pdf');
  const whole = await ask<Policy>('li-wen', update, {
    ...bare,
    input: input({ url: '', attachmentIds: [file], projectIds: [site.projectId] }),
  });
  expect(whole).toMatchObject({ attachments: [{ fileId: file, name: '管理办法.pdf' }], scopes: [{ title: '超声引导下的微创技术' }] });
  expect(refusal(await ask('li-wen', issue, { ...bare }))).toBe('STALE_VERSION');
  const inForce = await ask<Policy>('li-wen', issue, { ...whole });
  expect(inForce).toMatchObject({ stage: 'EFFECTIVE', allowedActions: ['reach', 'repeal'] });
  expect(refusal(await ask('li-wen', update, { ...inForce, input: input() }))).toBe('STAGE');
  const caller = await portal.as('lin-yue');
  const ctx = caller.ctx();
  expect((await withScope(ctx.scope, () => readableFile(ctx, file)))?.name).toBe('管理办法.pdf');
});

test('wrong fields are told where they stand', async () => {
  const wrong = async (more: object) => refusal(await drafted(more));
  expect(await wrong({ url: 'javascript:alert(1)' })).toBe('url:ADDRESS');
  expect(await wrong({ lapsesOn: '2025-12-31' })).toBe('lapsesOn:ENDS_BEFORE_START');
  expect(await wrong({ areaCodes: ['990000'] })).toBe('areaCodes.0:AREA_CODE');
  expect(await wrong({ projectIds: [randomUUID()] })).toBe('projectIds:NOT_FOUND');
  expect(await wrong({ entryIds: [site.projectId] })).toBe('entryIds:NOT_FOUND');
  expect(await wrong({ attachmentIds: [randomUUID()] })).toBe('attachmentIds:NOT_FOUND');
  expect(refusal(await ask('li-wen', issue, { ...(await drafted({ lapsesOn: '2026-06-14' })) }))).toBe('ALREADY_LAPSED');
});

test('a site reads what applies to what it takes part in, and nothing else', async () => {
  const other = await makeSite(portal, { siteId: null });
  const everything = await issued();
  const project = await issued({ projectIds: [site.projectId] });
  const technology = await issued({ entryIds: [site.entryId] });
  const province = await issued({ areaCodes: ['440000'] });
  const draft = await drafted();
  const elsewhere = await issued({ projectIds: [other.projectId] });
  const faraway = await issued({ areaCodes: ['530000'] });
  const inside = await issued({ forSites: false });
  for (const { id } of [everything, project, technology, province])
    expect(await siteSees(id)).toMatchObject({ id, scopes: [], allowedActions: [] });
  for (const { id } of [draft, elsewhere, faraway, inside]) expect(await siteSees(id)).toBeNull();
  const { items } = await ask<Answer & { items: { id: string }[] }>('lin-yue', list);
  const seen = items.map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([everything.id, project.id]));
  expect(seen).not.toContain(inside.id);
  expect((await (await portal.as('chen-ke')).run(read, { id: everything.id })).data?.policyDocument ?? null).toBeNull();
  const refused = await (await portal.as('lin-yue')).run(repeal, { ...everything });
  const [answer] = Object.values(refused.data ?? {}) as (Answer | null)[];
  expect(answer?.code ?? refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const closed = await ask<Policy>('li-wen', reach, { ...everything, input: { forSites: false } });
  expect(await siteSees(everything.id)).toBeNull();
  await ask('li-wen', reach, { ...closed, input: { projectIds: [site.projectId] } });
  expect(await siteSees(everything.id)).toMatchObject({ stage: 'EFFECTIVE' });
  const applies = await ask<Answer & { items: { id: string }[] }>('li-wen', list, { filter: { projectId: site.projectId } });
  expect(applies.items.map(({ id }) => id)).toEqual(expect.arrayContaining([project.id, technology.id, inside.id, draft.id]));
  expect(applies.items.map(({ id }) => id)).not.toContain(elsewhere.id);
  const { client } = portal.services.database;
  for (const organisation of ['enterprise', 'association-delta']) {
    const tenantId = portal.organisationId(organisation);
    expect(await withScope({ kind: 'system', tenantId }, () => client.policyDocument.count())).toBe(0);
  }
});

test('a site that leaves loses the sight of it overnight, and one that joins gains it', async () => {
  const own = await makeSite(portal);
  const policy = await issued({ projectIds: [own.projectId] });
  expect(await siteSees(policy.id)).not.toBeNull();
  const move = (stage: string) =>
    withScope({ kind: 'system', tenantId: own.tenantId }, () =>
      portal.services.database.client.siteAdoption.updateMany({
        where: { id: own.adoptionId },
        data: { stage, reasonCode: stage === 'DISCONTINUED' ? 'REPLACED' : null },
      }),
    );
  await move('DISCONTINUED');
  await tonight();
  expect(await siteSees(policy.id)).toBeNull();
  await move('TRIAL');
  await tonight();
  expect(await siteSees(policy.id)).not.toBeNull();
});

test('a site that joins reads at once what applies to it, with its files, and nothing else', async () => {
  const place = await makeSite(portal, { siteId: null });
  const other = await makeSite(portal, { siteId: null });
  const fileId = await readyFile(await portal.as('li-wen'), portal, '实施细则.pdf');
  const project = await issued({ projectIds: [place.projectId], attachmentIds: [fileId] });
  const technology = await issued({ entryIds: [place.entryId] });
  const province = await issued({ areaCodes: ['530000'] });
  const elsewhere = await issued({ projectIds: [other.projectId] });
  const faraway = await issued({ areaCodes: ['540000'] });
  const inside = await issued({ projectIds: [place.projectId], forSites: false });
  const draft = await drafted({ projectIds: [place.projectId] });
  for (const { id } of [project, technology, province]) expect(await siteSees(id)).toBeNull();
  const join = `mutation($input: SiteInput!) { createSite(input: $input) { __typename ... on SiteAdoption { id } ${errors} } }`;
  const joining = { projectId: place.projectId, siteId: portal.organisationId('institution'), siteName: '示例医院' };
  const site = await ask<Answer>('li-wen', join, { input: { ...joining, areaCode: '530102', siteLevel: 'PRIMARY' } });
  expect(site.__typename).toBe('SiteAdoption');
  for (const { id } of [project, technology, province]) expect(await siteSees(id)).toMatchObject({ id });
  for (const { id } of [elsewhere, faraway, inside, draft]) expect(await siteSees(id)).toBeNull();
  const ctx = (await portal.as('lin-yue')).ctx();
  expect(
    await inTestScope(ctx.scope, () => readableFile(Object.assign(ctx, { db: portal.services.database.client }), fileId)),
  ).not.toBeNull();
  // Nothing is left for the night to do.
  const shares = () =>
    withScope({ kind: 'system', tenantId: place.tenantId }, () =>
      portal.services.database.client.policyShare.findMany({
        where: { policyId: { in: [project, technology, province, elsewhere, faraway, inside, draft].map(({ id }) => id) } },
        orderBy: { policyId: 'asc' },
      }),
    );
  const before = await shares();
  await tonight();
  expect(await shares()).toEqual(before);
});

test('one that was repealed names what stands in its place; readers see that', async () => {
  const old = await issued();
  const fresh = await issued({ title: '推广工作管理办法（修订）' });
  const draft = await drafted();
  expect(refusal(await ask('li-wen', repeal, { ...old, successorId: draft.id }))).toBe('successorId:NOT_FOUND');
  expect(refusal(await ask('li-wen', repeal, { ...old, successorId: old.id }))).toBe('successorId:NOT_FOUND');
  expect(await ask('li-wen', repeal, { ...old, successorId: fresh.id })).toMatchObject({
    stage: 'REPEALED',
    successor: { id: fresh.id },
    allowedActions: [],
  });
  expect(await siteSees(old.id)).toMatchObject({ stage: 'REPEALED', endReason: '已由新文件取代', successor: { id: fresh.id } });
  expect(refusal(await ask('li-wen', repeal, { ...fresh, version: fresh.version + 1 }))).toBe('STALE_VERSION');
});

test('people are told before its last day, each time once, and the day after it has lapsed', async () => {
  const policy = await issued({ title: '即将到期的办法', lapsesOn: '2026-06-25' });
  const { client } = portal.services.database;
  const told = () =>
    withScope({ kind: 'system', tenantId: site.tenantId }, () =>
      client.notification.count({
        where: { tenantId: site.tenantId, kind: 'technology-library.policy-lapsing', link: `/policies/${policy.id}` },
      }),
    );
  const waits = async () =>
    JSON.stringify((await (await portal.as('li-wen')).run('{ workItems { link } }')).data).includes(`/policies/${policy.id}`);
  await tonight();
  const first = await told();
  expect(first).toBeGreaterThan(0);
  expect(await waits()).toBe(true);
  await tonight();
  expect(await told()).toBe(first);
  portal.setTime(new Date('2026-06-19T02:00:00Z'));
  await tonight();
  expect(await told()).toBe(first * 2);
  portal.setTime(new Date('2026-06-25T15:00:00Z'));
  await tonight();
  expect(await ask('li-wen', read, { id: policy.id })).toMatchObject({ stage: 'EFFECTIVE' });
  portal.setTime(new Date('2026-06-25T17:00:00Z'));
  await tonight();
  expect(await ask('li-wen', read, { id: policy.id })).toMatchObject({ stage: 'LAPSED', allowedActions: [] });
  expect(await waits()).toBe(false);
});
