import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withDatabase } from '@xinglin/prisma/database/named-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseDemonstration } from './refuse-demonstration.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

test('production refuses a database that holds the demonstration, and says what to set', async () => {
  await expect(refuseDemonstration(portal.services, { NODE_ENV: 'production' })).rejects.toThrow(/DATA_DIR=… or DATABASE_URL=…/);
  await expect(refuseDemonstration(portal.services, { NODE_ENV: 'development' })).resolves.toBeUndefined();
});

test('a database of organisations of its own is served', async () => {
  const admin = new pg.Client({ connectionString: withDatabase(portal.adminUrl, new URL(portal.appUrl).pathname.slice(1)) });
  await admin.connect();
  await admin.query('truncate tenant cascade');
  await admin.end();
  await expect(refuseDemonstration(portal.services, { NODE_ENV: 'production' })).resolves.toBeUndefined();
});
