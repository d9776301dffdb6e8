import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { type Answer, asker, errors } from '../testing/asking.ts';
import { createLibrary } from '../testing/library.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { dueWarnings, watchIp } from './jobs.ts';

let portal: TestPortal;
let site: TestSite;
let other: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  other = await makeSite(portal, { holderId: portal.organisationId('institution') });
});
beforeEach(() => portal.setTime(new Date('2026-06-15T02:00:00Z')));
afterAll(() => portal.close());

const fields = `... on IpRecord { id version number stage title expiresOn feeDueOn grantedOn rightNumber disputed disputeNote allowedActions
  rightHolders { name share } project { id } events { act toStage note } }`;
const create = `mutation($entryId: ID!, $stage: String!, $input: IpRecordInput!) { createIpRecord(entryId: $entryId, stage: $stage, input: $input) { __typename ${fields} ${errors} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: IpRecordInput!) { updateIpRecord(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const move = `mutation($id: ID!, $version: Int!, $input: IpStepInput!) { moveIpRecord(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const read = `query($id: ID!) { ipRecord(id: $id) { id version stage title allowedActions events { act } } }`;

interface Row extends Answer {
  id: string;
  version: number;
  stage: string;
  title: string;
  allowedActions: string[];
  events: { act: string }[];
}
const ask = (person: string, document: string, variables: object) => asker(portal)<Row>(person, document, variables);
const right = (more: object = {}) => ({
  kind: 'INVENTION',
  title: '一种数据采集方法',
  rightHolders: [{ name: '持有单位', share: 60 }, { name: '合作单位' }],
  origin: 'BACKGROUND',
  filedOn: '2024-01-10',
  ...more,
});
const register = (more: object = {}, stage = 'APPLIED', entryId = site.entryId) =>
  ask('zhang-hui', create, { entryId, stage, input: right(more) });
const step = (row: Row, act: string, more: object = {}) =>
  ask('zhang-hui', move, { id: row.id, version: row.version, input: { act, occurredOn: '2026-06-10', ...more } });
const notices = async (link: string, kind: string) => {
  await portal.drain();
  const count = (organisation: string) =>
    withScope({ kind: 'system', tenantId: portal.organisationId(organisation) }, () =>
      portal.services.database.client.notification.count({
        where: { tenantId: portal.organisationId(organisation), link, kind: `technology-library.${kind}` },
      }),
    );
  return { association: await count('association'), enterprise: await count('enterprise') };
};

describe('a right', () => {
  test('is applied for, granted, lost, restored and transferred; its story and the ledger say so', async () => {
    const made = await register();
    expect(made).toMatchObject({ stage: 'APPLIED', rightHolders: [{ share: 60 }, { name: '合作单位', share: null }] });
    const granted = await step(made, 'grant', { rightNumber: 'ZL202410000001.1', expiresOn: '2044-01-09', feeDueOn: '2027-01-10' });
    expect(granted).toMatchObject({ stage: 'VALID', grantedOn: '2026-06-10', rightNumber: 'ZL202410000001.1', feeDueOn: '2027-01-10' });
    expect((await step(granted, 'grant')).__typename).toBe('StageError');
    expect((await step(granted, 'invalidate')).issues).toEqual([{ path: 'note', code: 'REASON_TOO_SHORT' }]);
    const lost = await step(granted, 'invalidate', { note: '未缴年费终止' });
    expect(lost).toMatchObject({ stage: 'INVALID', allowedActions: ['update', 'dispute', 'settle', 'restore'] });
    const restored = await step(lost, 'restore');
    const gone = await step(restored, 'transfer', { note: '转让给合作单位' });
    expect(gone).toMatchObject({ stage: 'TRANSFERRED', allowedActions: [] });
    expect(gone.events.map(({ act }) => act)).toEqual(['transfer', 'restore', 'invalidate', 'grant', 'registered']);
    const lines = await withScope({ kind: 'system', tenantId: site.tenantId }, () =>
      portal.services.database.client.ledgerEntry.findMany({ where: { objectId: made.id }, orderBy: { id: 'asc' } }),
    );
    expect(lines.map(({ act }) => act)).toEqual(['ip-registered', 'ip-granted', 'ip-lost', 'ip-restored', 'ip-transferred']);
  });

  test('is read by the holder of its technology with its story, changed by nobody but the association, and hidden from the rest', async () => {
    const made = await register();
    expect(await ask('chen-ke', read, { id: made.id })).toMatchObject({ id: made.id, allowedActions: [], events: [{ act: 'registered' }] });
    expect((await ask('chen-ke', update, { ...made, input: right({ title: '改名' }) })).__typename).toBe('NotAllowedError');
    const seen = async (person: string) => {
      const { data } = await (await portal.as(person)).run('{ ipRecords(page: { first: 100 }) { items { id } } }');
      return ((data?.ipRecords ?? { items: [] }) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await seen('chen-ke')).toContain(made.id);
    // An institution holds technologies as well, but not this one.
    expect(await seen('lin-yue')).not.toContain(made.id);
    const theirs = await register({}, 'APPLIED', other.entryId);
    expect(await seen('lin-yue')).toContain(theirs.id);
    expect(await seen('chen-ke')).not.toContain(theirs.id);
  });

  test('is disputed and settled once each', async () => {
    const made = await register();
    const once = (await notices(`/held-ip/${made.id}`, 'ip-changed')).enterprise;
    expect(once).toBeGreaterThan(0);
    expect((await step(made, 'settle', { note: '没有争议' })).code).toBe('NO_DISPUTE');
    const disputed = await step(made, 'dispute', { note: '第三方主张权利' });
    expect(disputed).toMatchObject({ disputed: true, disputeNote: '第三方主张权利', stage: 'APPLIED' });
    expect((await step(disputed, 'dispute', { note: '再次提出' })).code).toBe('IP_DISPUTED');
    expect(await step(disputed, 'settle', { note: '法院判决驳回' })).toMatchObject({ disputed: false });
    expect(await notices(`/held-ip/${made.id}`, 'ip-changed')).toMatchObject({ enterprise: 3 * once });
  });

  test('is told of before its end and its fee, each warning once, and ends by itself', async () => {
    const { house } = createLibrary(portal);
    const made = await register({ expiresOn: '2026-08-01', feeDueOn: '2026-07-01' }, 'VALID');
    await house(watchIp);
    await house(watchIp);
    const [mine, theirs] = [`/ip/${made.id}`, `/held-ip/${made.id}`];
    const once = (await notices(mine, 'ip-expiring')).association;
    expect(once).toBeGreaterThan(0);
    expect((await notices(theirs, 'ip-expiring')).enterprise).toBeGreaterThan(0);
    expect((await notices(theirs, 'ip-fee-due')).enterprise).toBeGreaterThan(0);
    const items = (await (await portal.as('zhang-hui')).run('{ workItems { kind link dueAt } }')).data?.workItems as {
      link: string;
      kind: string;
    }[];
    expect(items.find(({ link }) => link === mine)?.kind).toBe('technology-library.pay-ip-fee');
    const paid = await step(made, 'payFee', { feeDueOn: '2027-07-01' });
    expect(paid).toMatchObject({ feeDueOn: '2027-07-01', stage: 'VALID' });
    portal.setTime(new Date('2026-07-05T02:00:00Z'));
    await house(watchIp);
    expect((await notices(mine, 'ip-expiring')).association).toBe(2 * once);
    portal.setTime(new Date('2026-08-02T02:00:00Z'));
    await house(watchIp);
    const ended = await ask('zhang-hui', read, { id: made.id });
    expect(ended).toMatchObject({ stage: 'EXPIRED' });
    expect(ended.events[0]?.act).toBe('expire');
    expect((await step(ended, 'restore')).issues).toEqual([{ path: 'expiresOn', code: 'IN_THE_PAST' }]);
  });

  test('with more than the whole, days out of order, links of another technology or without its project is refused at its field', async () => {
    const refused = async (more: object, stage = 'APPLIED') => (await register(more, stage)).issues;
    const two = [
      { name: '甲', share: 70 },
      { name: '乙', share: 40 },
    ];
    expect(await refused({ rightHolders: two })).toEqual([{ path: 'rightHolders', code: 'SHARES_OVER_WHOLE' }]);
    expect(await refused({ rightHolders: [] })).toEqual([{ path: 'rightHolders', code: 'HOLDER_MISSING' }]);
    expect(await refused({ origin: 'FOREGROUND' })).toEqual([{ path: 'projectId', code: 'PROJECT_NEEDED' }]);
    expect(await refused({ origin: 'FOREGROUND', projectId: other.projectId })).toEqual([{ path: 'projectId', code: 'NOT_FOUND' }]);
    expect(await refused({ versionId: other.versionId })).toEqual([{ path: 'versionId', code: 'NOT_FOUND' }]);
    expect(await refused({ grantedOn: '2023-01-01' })).toEqual([{ path: 'grantedOn', code: 'OUT_OF_ORDER' }]);
    expect(await refused({ filedOn: '2027-01-01' })).toEqual([{ path: 'filedOn', code: 'DAY_AHEAD' }]);
    expect(await refused({ expiresOn: '2026-06-01' }, 'VALID')).toEqual([{ path: 'expiresOn', code: 'IN_THE_PAST' }]);
    const whole = await register({ origin: 'FOREGROUND', projectId: site.projectId, versionId: site.versionId });
    expect(whole).toMatchObject({ project: { id: site.projectId } });
    const renamed = await ask('zhang-hui', update, { ...whole, input: right({ title: '另一名称' }) });
    expect(renamed).toMatchObject({ title: '另一名称', version: whole.version + 1 });
    expect((await ask('zhang-hui', update, { ...whole, input: right() })).__typename).toBe('StaleVersionError');
  });
});

test('a portal that stood still gives the warnings that were due, and none twice', () => {
  expect(dueWarnings(100, [])).toEqual([]);
  expect(dueWarnings(20, [])).toEqual([90, 30]);
  expect(dueWarnings(20, [90, 30])).toEqual([]);
  expect(dueWarnings(0, [90])).toEqual([30, 0]);
});
