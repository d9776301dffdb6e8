import { randomUUID } from 'node:crypto';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { type Prisma, withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { makeSite } from '../testing/site.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-07-25T01:00:00Z'));
});
afterAll(() => portal.close());

const trends = `query($projectId: ID!) { indicatorTrends(projectId: $projectId) {
  indicator { name dimension target } points { period due reported verified overdue corrected numerator denominator value } } }`;

interface Trend {
  indicator: { name: string };
  points: unknown[];
}
const read = async (person: string, projectId: string) => {
  const { data } = await (await portal.as(person)).run(trends, { projectId });
  return (data as { indicatorTrends: Trend[] } | null)?.indicatorTrends ?? null;
};

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const reported = { reportedBy: randomUUID(), reportedAt: day('2026-07-10') };
const verified = { ...reported, verifiedBy: randomUUID(), verifiedAt: day('2026-07-12') };

test('figures over time are sums over sums by period, with gaps, what is owed and what was corrected', async () => {
  const one = await makeSite(portal);
  const { tenantId, projectId, entryId, versionId } = one;
  const [reach, effect] = [randomUUID(), randomUUID()];
  const other = randomUUID();
  const { client } = portal.services.database;
  await withScope({ kind: 'system', tenantId }, async () => {
    await client.siteAdoption.create({
      data: {
        ...{ id: other, tenantId, projectId, entryId, versionId, siteName: '另一医院', areaCode: '440200', siteLevel: 'PRIMARY' },
        stage: 'TRIAL',
        stageSince: day('2026-01-05'),
      },
    });
    const indicator = { tenantId, projectId, unit: 'PERCENT', numerator: '人数', denominator: '人数', period: 'QUARTER', target: 60 };
    await client.indicator.createMany({
      data: [
        { ...indicator, id: effect, name: '有效率', dimension: 'EFFECTIVENESS' },
        { ...indicator, id: reach, name: '应用率', dimension: 'REACH' },
      ],
    });
    const figure = (
      adoptionId: string,
      startsOn: string,
      endsOn: string,
      dueOn: string,
      more: object,
    ): Prisma.IndicatorValueCreateManyInput => ({
      ...{ tenantId, projectId, indicatorId: reach, adoptionId, siteId: adoptionId === one.adoptionId ? one.siteId : null },
      ...{ startsOn: day(startsOn), endsOn: day(endsOn), dueOn: day(dueOn) },
      ...more,
    });
    const locked = randomUUID();
    const [autumn, spring] = [
      ['2025-07-01', '2025-09-30', '2025-10-20'],
      ['2026-04-01', '2026-06-30', '2026-07-20'],
    ] as const;
    await client.indicatorValue.createMany({
      data: [
        figure(one.adoptionId, ...autumn, { ...verified, id: locked, stage: 'CORRECTED', numerator: 9, denominator: 10 }),
        figure(other, ...autumn, { ...verified, stage: 'LOCKED', numerator: 10, denominator: 90 }),
      ],
    });
    await client.indicatorValue.createMany({
      data: [
        figure(one.adoptionId, ...autumn, { ...verified, stage: 'VERIFIED', numerator: 8, denominator: 10, correctsId: locked }),
        figure(one.adoptionId, ...spring, { ...reported, stage: 'REPORTED', numerator: 5, denominator: 10 }),
        figure(other, ...spring, {}),
      ],
    });
  });
  const found = await read('zhang-hui', projectId);
  expect(found?.map(({ indicator }) => indicator)).toEqual([
    { name: '应用率', dimension: 'REACH', target: 60 },
    { name: '有效率', dimension: 'EFFECTIVENESS', target: 60 },
  ]);
  const nobody = { due: 0, reported: 0, verified: 0, overdue: 0, corrected: 0, numerator: null, denominator: null, value: null };
  expect(found?.[0]?.points).toEqual([
    { period: '2025-Q3', due: 2, reported: 2, verified: 2, overdue: 0, corrected: 1, numerator: 18, denominator: 100, value: 18 },
    { ...nobody, period: '2025-Q4' },
    { ...nobody, period: '2026-Q1' },
    { ...nobody, period: '2026-Q2', due: 2, reported: 1, overdue: 1 },
  ]);
  expect(found?.[1]?.points).toEqual([]);
});

test.each(['lin-yue', 'chen-ke'])('%s, of another organisation, learns nothing of it', async (person) => {
  const { projectId, tenantId } = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.indicator.create({
      data: { tenantId, projectId, name: '人次', dimension: 'REACH', unit: 'COUNT', numerator: '人次', period: 'MONTH' },
    }),
  );
  expect(await read('zhang-hui', projectId)).toHaveLength(1);
  expect((await read(person, projectId)) ?? []).toEqual([]);
});
