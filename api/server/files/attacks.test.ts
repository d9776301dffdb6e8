import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDiskStore } from '@xinglin/kernel/files/disk-store';
import { testDataDir } from '@xinglin/kernel/testing/test-database';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attacks, refusedNames } from './testing/corpus.ts';
import { type Person, personOf } from './testing/world.ts';

let portal: TestPortal;
let zhang: Person;
beforeAll(async () => {
  portal = await createTestPortal();
  zhang = await personOf(portal, 'zhang-hui', 'association');
});
afterAll(() => portal.close());

const rowOf = (id: string) =>
  inTestScope(zhang.caller.ctx().scope, () => portal.services.database.client.storedFile.findFirstOrThrow({ where: { id } }));

test('the corpus is as large as the reliability plan asks', () => {
  expect(attacks.length + refusedNames.length).toBeGreaterThanOrEqual(100);
  expect(new Set(attacks.map(({ what }) => what)).size).toBe(attacks.length);
});

test.each(attacks)('$what is refused as $code', async ({ name, bytes, code, archives }) => {
  const { id, response } = await zhang.upload(name, bytes(), archives);
  expect([response.status, await response.json()]).toEqual([422, { error: { code, message: expect.any(String) } }]);
  const row = await rowOf(id);
  expect([row.state, row.reason]).toEqual(['REJECTED', code]);
  expect((await zhang.get(id)).status).toBe(404);
});

test.each(refusedNames)('the name %j is refused before a byte is sent', async (name) => {
  await expect(zhang.ticket({ name, size: 10 })).rejects.toMatchObject({
    issues: [{ path: 'name', code: expect.stringMatching(/^FILE_(TYPE|NAME)$/) }],
  });
});

test('after all of it, the store holds rejected bytes nowhere but under their own keys, and nothing lies in the way in', async () => {
  const left = await readdir(portal.services.incoming);
  expect(left).toEqual([]);
  const folders = await readdir(join(testDataDir(), 'files'), { recursive: true });
  for (const path of folders) expect(path).toMatch(/^test_[0-9a-f]{32}(\/[0-9a-f-]{36}){0,2}$/);
});

test('the store takes no key but two ids', async () => {
  const store = createDiskStore(join(testDataDir(), 'files'));
  const uuid = '00000000-0000-7000-8000-000000000011';
  for (const key of [
    '../x',
    `${uuid}/../x`,
    `${uuid}`,
    `/${uuid}/${uuid}`,
    `${uuid}/${uuid}/x`,
    `${uuid}\\${uuid}`,
    `${uuid}/${uuid}\0`,
    `${'-'.repeat(36)}/${'-'.repeat(36)}`,
  ]) {
    await expect(async () => store.get(key)).rejects.toThrow('not a key of the store');
  }
});
