import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { addWorkingDays, isWorkingDay } from '../rules/deadlines/working-calendar.ts';
import { createWorld, type World } from '../testing/world.ts';
import { mergedCalendar, unknownYears } from './calendar-of.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const list = '{ holidayYears { year daysOff daysWorked source version } }';
const set = `mutation($year: Int!, $version: Int!, $daysOff: [String!]!, $daysWorked: [String!]!, $source: String!) {
  setHolidayYear(year: $year, version: $version, daysOff: $daysOff, daysWorked: $daysWorked, source: $source) {
    __typename ... on HolidayYear { year version } ... on DomainError { code } ... on InputError { issues { path code } } } }`;
const call = 'query($id: ID!) { call(id: $id) { unknownHolidayYears } }';
const next = {
  year: 2027,
  version: 0,
  daysOff: ['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  daysWorked: ['2027-02-14'],
  source: '国务院办公厅通知',
};

test('a year that the association enters takes the place of what is shipped, and makes its days known', () => {
  const merged = mergedCalendar([next]);
  expect(merged.years).toEqual([2026, 2027]);
  expect(isWorkingDay('2027-02-14', merged)).toBe(true);
  expect(isWorkingDay('2026-10-01', merged)).toBe(false);
  expect(addWorkingDays('2027-02-05', 1, merged)).toBe('2027-02-14');
  const own = mergedCalendar([{ year: 2026, daysOff: ['2026-10-08'], daysWorked: [] }]);
  expect([isWorkingDay('2026-10-01', own), isWorkingDay('2026-10-08', own)]).toEqual([true, false]);
  const moments = [new Date('2026-12-31T16:30:00Z'), null, new Date('2028-03-01T00:00:00Z')];
  expect(unknownYears(moments, merged)).toEqual([2028]);
});

test('a call whose dates fall in an unknown year says so, until the year is entered', async () => {
  const secretary = await portal.as('zhang-hui');
  const { id } = await world.call({ stage: 'OPEN', opensAt: new Date('2026-11-01T00:00:00Z'), closesAt: new Date('2027-03-31T15:59:59Z') });
  expect((await secretary.run(call, { id })).data?.call).toEqual({ unknownHolidayYears: [2027] });
  expect(expectOk(await secretary.run(set, next), 'setHolidayYear')).toMatchObject({ year: 2027, version: 1 });
  expect((await secretary.run(call, { id })).data?.call).toEqual({ unknownHolidayYears: [] });
  const twice = await secretary.run(set, next);
  expect(twice.data?.setHolidayYear).toMatchObject({ code: 'STALE_VERSION' });
  expectOk(await secretary.run(set, { ...next, version: 1, source: '国务院办公厅补充通知' }), 'setHolidayYear');
  const years = (await secretary.run(list)).data?.holidayYears as { year: number; version: number }[];
  expect(years.map(({ year, version }) => [year, version])).toEqual([
    [2027, 2],
    [2026, 0],
  ]);
});

test('the public notice counts the working days that the association knows', async () => {
  const { id: callId } = await world.call({ stage: 'DELIBERATED' });
  const words = { callId, organisationName: '协会', number: 'GS2027-001', title: '拟入库技术公示' };
  const { id } = await world.system((db) => db.publicNotice.create({ data: { ...words, tenantId: world.hostId } }));
  portal.setTime(new Date('2027-02-05T02:00:00Z'));
  const publish = `mutation($id: ID!) { publishPublicNotice(id: $id, version: 1) { __typename ... on PublicNotice { endsAt unknownHolidayYears } ... on DomainError { code } } }`;
  const published = expectOk(await (await portal.as('zhang-hui')).run(publish, { id }), 'publishPublicNotice');
  // 14 February is worked, 15 to 18 are Monday to Thursday: the fifth working day.
  expect(published).toMatchObject({ endsAt: '2027-02-18T15:59:59.000Z', unknownHolidayYears: [] });
});

test.each([
  ['a day of another year', { daysOff: ['2026-12-31'] }, [{ path: 'daysOff.0', code: 'OTHER_YEAR' }]],
  ['no day', { daysOff: ['2027-02-30'] }, [{ path: 'daysOff.0', code: 'DATE' }]],
  ['a weekday as worked instead', { daysWorked: ['2027-03-03'] }, [{ path: 'daysWorked.0', code: 'NOT_WEEKEND' }]],
  ['twice the same', { daysOff: ['2027-05-01', '2027-05-01'] }, [{ path: 'daysOff', code: 'DUPLICATE' }]],
  ['nothing off', { daysOff: [] }, [{ path: 'daysOff', code: 'REQUIRED' }]],
])('%s is told at its field', async (_what, more, issues) => {
  const reply = await (await portal.as('zhang-hui')).run(set, { ...next, ...more });
  expect(reply.data?.setHolidayYear).toMatchObject({ issues });
});

test('another organisation neither reads nor enters them', async () => {
  const other = await portal.as('chen-ke');
  expect((await other.run(list)).data?.holidayYears ?? null).toBeNull();
  expect((await other.run(set, next)).data?.setHolidayYear).toMatchObject({ code: 'NOT_ALLOWED' });
});
