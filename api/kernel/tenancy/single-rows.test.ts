// Prisma would gather reads of single rows; each must be asked under the scope it came from.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestPortal, inTestScope, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let zhang: Caller;
let chen: Caller;
beforeAll(async () => {
  portal = await createTestPortal();
  zhang = await portal.as('zhang-hui');
  chen = await portal.as('chen-ke');
});
afterAll(() => portal.close());

const inScopeOf = <T>(caller: Caller, work: () => Promise<T>) => inTestScope(caller.ctx().scope, work);
const select = { tenantId: true, id: true };
type Key = { tenantId: string; id: string };
const own = (caller: Caller): Promise<Key> => inScopeOf(caller, () => portal.services.database.client.member.findFirstOrThrow({ select }));
const read = (caller: Caller, tenantId_id: Key): Promise<Key | null> =>
  inScopeOf(caller, () => portal.services.database.client.member.findUnique({ where: { tenantId_id }, select }));

test('whoever reads at the same moment reads her own row, and no row of another who reads it just then', async () => {
  const [hers, theirs] = [await own(zhang), await own(chen)];
  expect(await Promise.all([read(zhang, hers), read(chen, theirs)])).toEqual([hers, theirs]);
  expect(await Promise.all([read(zhang, hers), read(chen, hers)])).toEqual([hers, null]);
});
