// Files older than the search column got theirs from the migration, in SQL; they must be found like new ones.
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rerunMigration } from '../testing/rerun-migration.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { searchable } from './searchable.ts';

const names = ['冠脉支架（ＣＴ）报告v2.pdf', 'OCT2026-0007 附件.docx', '证', '……', 'Äpfel.txt'];

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

test('in plain Chinese and Latin letters it is the very same column', async () => {
  const tenantId = portal.organisationId('association');
  const { client } = portal.services.database;
  const inTenant = <T>(work: () => Promise<T>) => withScope({ kind: 'system', tenantId }, work);
  await inTenant(() =>
    client.storedFile.createMany({ data: names.map((name) => ({ tenantId, name, mediaType: 'text/plain', size: 1, state: 'READY' })) }),
  );
  await rerunMigration(portal, '_kernel_search');
  const rows = await inTenant(() =>
    client.storedFile.findMany({ where: { tenantId, name: { in: names } }, select: { name: true, search: true } }),
  );
  const columns = Object.fromEntries(rows.map(({ name, search }) => [name, [...search].sort()]));
  for (const name of names.slice(0, 4)) expect(columns[name]).toEqual(searchable({ name }));
  // What the script does not know is left out, never wrong.
  expect(columns['Äpfel.txt']).toEqual(expect.arrayContaining(['txt']));
});

test('no row is read with it, unless it is asked for', async () => {
  const file = await withScope({ kind: 'system', tenantId: portal.organisationId('association') }, () =>
    portal.services.database.client.storedFile.findFirst(),
  );
  expect(file?.name).toBeDefined();
  expect(file).not.toHaveProperty('search');
});
