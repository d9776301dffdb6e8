import { withScope } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defineServerPlugin } from '../plugin.ts';
import { createRegistry } from '../registry.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { defineJob } from './define-job.ts';
import { planSchedules } from './plan-schedules.ts';

const run = async () => undefined;
const timed = defineServerPlugin({
  id: 'timed',
  permissions: {},
  roles: {},
  schema: async () => undefined,
  jobs: [
    defineJob({ name: 'timed.hourly', schedule: '0 * * * *', run }),
    defineJob({ name: 'timed.platform', schedule: '0 * * * *', per: 'platform', run }),
  ],
});

let portal: TestPortal;
const organisations = demoOrganisations.length;
beforeAll(async () => {
  portal = await createTestPortal([timed]);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const ordered = (name: string) =>
  withScope({ kind: 'system' }, () => portal.services.database.client.job.findMany({ where: { name }, orderBy: { runAt: 'asc' } }));
const hours = async (name: string) => [...new Set((await ordered(name)).map(({ runAt }) => runAt.toISOString().slice(11, 16)))];
const planAt = async (time: string) => {
  portal.setTime(new Date(`2027-05-01T${time}:00Z`));
  await Promise.all(Array.from({ length: 4 }, () => planSchedules(portal.services)));
};

test('one order per due time and organisation, whatever clocks do and however many plan', async () => {
  await planAt('00:30');
  expect(await ordered('timed.hourly')).toEqual([]);
  await planAt('01:00');
  await planAt('01:20');
  expect(await ordered('timed.hourly')).toHaveLength(organisations);
  await planAt('03:40');
  expect(await hours('timed.hourly')).toEqual(['01:00', '02:00', '03:00']);
  await planAt('00:10');
  await planAt('02:10');
  await planAt('03:50');
  expect(await ordered('timed.hourly')).toHaveLength(3 * organisations);
  await planAt('04:00');
  const all = await ordered('timed.hourly');
  expect(all).toHaveLength(4 * organisations);
  expect(new Set(all.map(({ runAt, tenantId }) => `${runAt.toISOString()} ${tenantId}`)).size).toBe(all.length);
  expect(all[0]?.payload).toEqual({ dueAt: '2027-05-01T01:00:00.000Z' });
});

test('the platform has one run in all, a suspended organisation none', async () => {
  expect((await ordered('timed.platform')).map(({ tenantId }) => tenantId)).toEqual([null, null, null, null]);
  const tenantId = portal.organisationId('agency');
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.tenant.updateMany({ where: { id: tenantId }, data: { status: 'SUSPENDED' } }),
  );
  await planAt('05:00');
  expect(
    (await ordered('timed.hourly')).filter(({ runAt }) => runAt.toISOString().includes('T05')).map((order) => order.tenantId),
  ).not.toContain(tenantId);
  expect(await ordered('timed.hourly')).toHaveLength(4 * organisations + organisations - 1);
});

test('after a long stop it catches up on the last hundred due times', async () => {
  const before = (await ordered('timed.platform')).length;
  portal.setTime(new Date('2027-06-01T00:00:00Z'));
  await planSchedules(portal.services);
  const added = (await ordered('timed.platform')).slice(before);
  expect(added).toHaveLength(100);
  expect(added.at(-1)?.runAt.toISOString()).toBe('2027-06-01T00:00:00.000Z');
});

test('a schedule that cannot be read is refused at boot', () => {
  const wrong = { ...timed, jobs: [defineJob({ name: 'timed.wrong', schedule: 'daily', run })] };
  expect(() => createRegistry([wrong])).toThrow('not a schedule: daily');
});
