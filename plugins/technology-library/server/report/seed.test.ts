import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary } from '../testing/library.ts';
import { behind } from '../testing/listed.ts';
import type { ReportFigures } from './figures.ts';
import { seedReports } from './seed.ts';
import { reportHash } from './write.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer], { seeds: true });
});
afterAll(() => portal.close());

test('the demonstration has two years of published reports that are sealed and grow out of one another, and a draft; written once', async () => {
  const { tenantId, house } = createLibrary(portal);
  await house(seedReports);
  const rows = await behind(portal, 'association', (db) =>
    db.promotionReport.findMany({ where: { tenantId }, orderBy: [{ endsOn: 'asc' }, { period: 'asc' }] }),
  );
  expect(rows.map(({ period, stage }) => `${period} ${stage}`).toSorted()).toEqual(
    [...Array(8).fill('QUARTER PUBLISHED'), 'QUARTER DRAFT', 'YEAR PUBLISHED'].toSorted(),
  );
  const quarters = rows.filter(({ period, stage, projectId }) => period === 'QUARTER' && stage === 'PUBLISHED' && projectId === null);
  let before: ReportFigures | null = null;
  for (const row of quarters) {
    const figures = row.figures as unknown as ReportFigures;
    expect(reportHash(row, figures)).toBe(row.contentHash);
    const { everAdopted, newAdopters } = figures.headline;
    if (before) expect(everAdopted).toBe(before.headline.everAdopted + newAdopters);
    before = figures;
  }
  expect(before?.headline.everAdopted).toBeGreaterThan(10);
  const reported = quarters.at(-1)?.valueIds ?? [];
  const corrected = await behind(portal, 'association', (db) =>
    db.indicatorValue.count({ where: { tenantId, correctsId: { in: reported } } }),
  );
  expect(corrected).toBe(1);
  const extracts = expectOk(await (await portal.as('chen-ke')).run('query { reportExtracts { items { oneProject } } }'), 'reportExtracts');
  expect((extracts as { items: { oneProject: boolean }[] }).items.map(({ oneProject }) => oneProject).toSorted()).toEqual([false, true]);
  const digests = expectOk(await (await portal.as('chen-ke')).run('query { evaluationDigests { items { id } } }'), 'evaluationDigests');
  expect((digests as { items: unknown[] }).items.length).toBeGreaterThan(0);
});
