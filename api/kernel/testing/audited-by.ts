// For tests: which audit rows a piece of work left behind.
import { Prisma } from '@xinglin/prisma';
import { type Caller, inTestScope, type TestPortal } from './test-portal.ts';

/**
 * Actions written in the caller's organisation while `work` ran, in order. Every mutation that changes
 * something must leave at least one: `expect(await auditedBy(portal, caller, work)).not.toEqual([])`.
 */
export const auditedBy = async (portal: TestPortal, caller: Caller, work: () => Promise<unknown>): Promise<string[]> => {
  const { scope } = caller.ctx();
  const db = portal.services.database.client;
  const head = await inTestScope(scope, () =>
    db.auditEntry.findFirst({ where: { tenantId: scope.tenantId ?? '' }, orderBy: { seq: Prisma.SortOrder.desc } }),
  );
  await work();
  const rows = await inTestScope(scope, () =>
    db.auditEntry.findMany({
      where: { tenantId: scope.tenantId ?? '', seq: { gt: head?.seq ?? 0n } },
      orderBy: { seq: Prisma.SortOrder.asc },
    }),
  );
  return rows.map(({ action }) => action);
};
