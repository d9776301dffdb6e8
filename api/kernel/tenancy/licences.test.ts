import { withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { demoId } from '../demo/demo-id.ts';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';
import { anonymous } from '../viewer.ts';
import { warnOfExpiry } from './licence-expiry.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const answer =
  '__typename ... on Licence { id kind number issuer issuedOn expiresOn version allowedActions } ... on DomainError { code } ... on InputError { issues { path code } }';
const add = `mutation($input: AddLicenceInput!) { addLicence(input: $input) { ${answer} } }`;
const update = `mutation($input: UpdateLicenceInput!) { updateLicence(input: $input) { ${answer} } }`;
const remove = `mutation($input: VersionedIdInput!) { removeLicence(input: $input) { ${answer} } }`;

const input = { kind: 'drug-trade', number: 'GD-2026-77', issuer: ' 广东省药监局 ', issuedOn: '2026-01-02', expiresOn: '2031-01-01' };

test('a licence is entered, renewed and taken off', async () => {
  const chen = await portal.as('chen-ke');
  const made = expectOk(await chen.run(add, { input }), 'addLicence');
  expect(made).toMatchObject({
    kind: 'drug-trade',
    issuer: '广东省药监局',
    issuedOn: '2026-01-02',
    expiresOn: '2031-01-01',
    version: 1,
    allowedActions: ['update', 'delete'],
  });
  const renewed = await chen.run(update, { input: { ...input, id: made.id, version: 1, expiresOn: '2036-01-01', issuer: '' } });
  expect(renewed.data?.updateLicence).toMatchObject({ expiresOn: '2036-01-01', issuer: null, version: 2 });
  const stale = await chen.run(update, { input: { ...input, id: made.id, version: 1 } });
  expect(stale.data?.updateLicence).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION' });
  const gone = await chen.run(remove, { input: { id: made.id, version: 2 } });
  expect(gone.data?.removeLicence).toMatchObject({ __typename: 'Licence', number: 'GD-2026-77' });
  expect(JSON.stringify(await chen.run('{ licences { number } }'))).not.toContain('GD-2026-77');
});

test('what is wrong is said at its field', async () => {
  const chen = await portal.as('chen-ke');
  const issues = async (change: object) => (await chen.run(add, { input: { ...input, ...change } })).data?.addLicence;
  expect(await issues({ expiresOn: '2025-01-01' })).toMatchObject({ issues: [{ path: 'expiresOn', code: 'EXPIRES_BEFORE_ISSUE' }] });
  expect(await issues({ issuedOn: '2026-02-30' })).toMatchObject({ issues: [{ path: 'issuedOn', code: 'DATE' }] });
  expect(await issues({ kind: 'poetic' })).toMatchObject({ issues: [{ path: 'kind', code: 'REQUIRED' }] });
  expect(await issues({ fileId: demoId('no file') })).toMatchObject({ issues: [{ path: 'fileId', code: 'UNKNOWN_FILE' }] });
  expect(await issues({ kind: 'business-licence', number: '91440101MA0QN20261' })).toMatchObject({
    issues: [{ path: 'number', code: 'TAKEN' }],
  });
});

test('others neither see nor touch them', async () => {
  const [chen, zhang, wu] = [await portal.as('chen-ke'), await portal.as('zhang-hui'), await portal.as('wu-tong', 'enterprise')];
  const { data } = await chen.run('{ licences { id number version } }');
  const [mine] = (data as { licences: { id: string; number: string; version: number }[] }).licences;
  const foreign = await zhang.run(remove, { input: { id: mine?.id, version: mine?.version } });
  expect(foreign).toEqual({ data: { removeLicence: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } });
  expect(await zhang.run(remove, { input: { id: demoId('no licence'), version: 1 } })).toEqual(foreign);
  expect(await wu.run(remove, { input: { id: mine?.id, version: mine?.version } })).toEqual(foreign);
  expect(JSON.stringify(await zhang.run('{ licences { number } }'))).not.toContain(mine?.number);
});

test('those who keep licences are warned at 60, 30 and 7 days and at the expiry, once each', async () => {
  const tenantId = portal.organisationId('agency');
  const { client } = portal.services.database;
  const inAgency = <T>(work: () => Promise<T>) => withScope({ kind: 'system', tenantId }, work);
  const id = demoId('warned');
  const expiry = new Date('2027-06-30T00:00:00Z');
  await inAgency(async () => {
    await client.licence.deleteMany({ where: { tenantId } });
    await client.licence.create({ data: { id, tenantId, kind: 'other', number: 'W-1', expiresOn: expiry } });
  });
  const warnOn = async (day: string) => {
    portal.setTime(new Date(`${day}T08:00:00+08:00`));
    const ctx = createContext(portal.services, { viewer: anonymous, scope: { kind: 'system', tenantId }, requestId: 'test' });
    await inAgency(() => warnOfExpiry(ctx));
    await portal.drain();
    const told = await inAgency(() =>
      client.notification.count({ where: { tenantId, kind: 'kernel.licence-expiring', recipientId: demoId('zhou-heng') } }),
    );
    return told;
  };
  const days = [
    '2027-04-30',
    '2027-05-01',
    '2027-05-02',
    '2027-05-31',
    '2027-06-22',
    '2027-06-23',
    '2027-06-24',
    '2027-06-29',
    '2027-06-30',
    '2027-08-01',
  ];
  const told: number[] = [];
  for (const day of days) told.push(await warnOn(day));
  expect(told).toEqual([0, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
  const zhou = await portal.as('zhou-heng');
  const renewed = await zhou.run(update, { input: { kind: 'other', number: 'W-1', expiresOn: '2027-08-20', id, version: 1 } });
  expect(renewed.data?.updateLicence).toMatchObject({ version: 2 });
  expect(await warnOn('2027-08-02')).toBe(5);
});
