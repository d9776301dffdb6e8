import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentGaps, versionContent } from '../../shared/version-content.ts';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary, type Library } from '../testing/library.ts';
import { watchCredentials } from './credential-days.ts';
import { seedEntries } from './seed.ts';

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  library = createLibrary(portal);
});
afterAll(() => portal.close());

test('the demonstration has an entry in each stage, written once, whole and in order', async () => {
  await library.house(seedEntries);
  await library.house(seedEntries);
  const entries = await library.system((db) =>
    db.libraryEntry.findMany({ where: { tenantId: library.tenantId }, include: { currentVersion: true, catalogue: true, events: true } }),
  );
  const stages = ['EXITED', 'LISTED', 'PENDING', 'PROMOTING', 'PROMOTING', 'RE_EVALUATION', 'SUPERSEDED', 'SUSPENDED'];
  expect(entries.map(({ stage }) => stage).sort()).toEqual(stages);
  for (const { stage, currentVersion, catalogue, events } of entries) {
    expect(Boolean(catalogue)).toBe(stage !== 'PENDING');
    if (currentVersion) expect(contentGaps(versionContent.parse(currentVersion.content))).toEqual([]);
    expect(events.map(({ toStage }) => toStage)).toContain(stage);
  }
  const next = await library.pending();
  expect(entries.map(({ number }) => number)).not.toContain(next.number);
});

test('a night after the demonstration changes nothing in it but what is due', async () => {
  await library.house(seedEntries);
  const stages = () =>
    library.system((db) =>
      db.libraryEntry.findMany({ where: { tenantId: library.tenantId }, select: { id: true, stage: true }, orderBy: { id: 'asc' } }),
    );
  const before = await stages();
  await library.house(watchCredentials);
  expect(await stages()).toEqual(before);
});

test('other associations have two entries each', async () => {
  const tenantId = portal.organisationId('association-delta');
  const { viewer } = portal.visitor().ctx();
  const ctx = portal.caller({ ...viewer, kind: 'system' } as never, { kind: 'system', tenantId }).ctx();
  await inTransaction(ctx, () => seedEntries(ctx));
  expect(await library.system((db) => db.libraryEntry.count({ where: { tenantId } }), tenantId)).toBe(2);
});
