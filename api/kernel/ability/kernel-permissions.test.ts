import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { allowed } from './allowed.ts';
import type { ModelName } from './permit.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

type Verdict = 'all' | 'none';
/** Persona, what she tries, on whose rows: all of her own organisation's or none; of others always none. */
const table: readonly [person: string, organisation: string, action: string, model: ModelName, own: Verdict][] = [
  ['zhang-hui', 'association', 'update', 'Tenant', 'all'],
  ['zhang-hui', 'association', 'set-roles', 'Member', 'all'],
  ['zhang-hui', 'association', 'delete', 'Licence', 'all'],
  ['zhang-hui', 'association', 'move', 'Department', 'all'],
  ['zhang-hui', 'association', 'revoke', 'Invitation', 'all'],
  ['zhang-hui', 'association', 'delete', 'Role', 'all'],
  ['zhang-hui', 'association', 'read', 'MemberRole', 'all'],
  ['zhang-hui', 'association', 'suspend', 'Tenant', 'none'],
  ['zhang-hui', 'association', 'oversee', 'Tenant', 'none'],
  ['zhang-hui', 'association', 'approve', 'TenantApplication', 'none'],
  ['li-wen', 'association', 'read', 'Tenant', 'all'],
  ['li-wen', 'association', 'read', 'Member', 'all'],
  ['li-wen', 'association', 'read', 'Licence', 'all'],
  ['li-wen', 'association', 'read', 'Role', 'all'],
  ['li-wen', 'association', 'update', 'Tenant', 'none'],
  ['li-wen', 'association', 'update', 'Member', 'none'],
  ['li-wen', 'association', 'update', 'Licence', 'none'],
  ['li-wen', 'association', 'read', 'Invitation', 'none'],
  ['wu-tong', 'association', 'read', 'Member', 'all'],
  ['wu-tong', 'association', 'read', 'Department', 'all'],
  ['wu-tong', 'association', 'read', 'Licence', 'none'],
  ['wu-tong', 'association', 'read', 'Role', 'none'],
  ['wu-tong', 'enterprise', 'read', 'Licence', 'all'],
  ['wu-tong', 'enterprise', 'delete', 'Department', 'none'],
  ['security-officer', 'platform', 'set-roles', 'Member', 'all'],
  ['security-officer', 'platform', 'require-two-factor', 'Role', 'all'],
  ['security-officer', 'platform', 'read', 'TenantApplication', 'none'],
  ['system-officer', 'platform', 'refuse', 'TenantApplication', 'all'],
  ['system-officer', 'platform', 'set-roles', 'Member', 'none'],
  ['system-officer', 'platform', 'suspend', 'Tenant', 'none'],
  ['audit-officer', 'platform', 'read', 'Member', 'none'],
  ['audit-officer', 'platform', 'read', 'TenantApplication', 'none'],
  ['audit-officer', 'platform', 'oversee', 'Tenant', 'none'],
];

interface Delegate {
  count(args: { where: object }): Promise<number>;
}

test.each(table)('%s of %s: %s %s → %s', async (person, organisation, action, model, own) => {
  const caller = await portal.as(person, organisation);
  const ctx = caller.ctx();
  const tenantId = portal.organisationId(organisation);
  const owner = model === 'Tenant' ? 'id' : 'tenantId';
  const mine = model === 'TenantApplication' ? {} : { [owner]: tenantId };
  const delegate = (ctx.db as unknown as Record<string, Delegate>)[model.charAt(0).toLowerCase() + model.slice(1)] as Delegate;
  const where = allowed(ctx, action, model);
  const home = model === 'TenantApplication' ? portal.organisationId('platform') : tenantId;
  const there = await withScope({ kind: 'system', tenantId: home }, () => delegate.count({ where: mine }));
  const may = await withScope(ctx.scope, () => delegate.count({ where: { AND: [where, mine] } }));
  expect(there).toBeGreaterThan(0);
  expect(may).toBe(own === 'all' ? there : 0);
  if (model === 'TenantApplication') return;
  // Without row-level security's help: the row's own filter must not reach into another organisation either.
  const others = await Promise.all(
    ['association', 'enterprise', 'institution', 'agency']
      .filter((key) => key !== organisation)
      .map((key) => withScope({ kind: 'system', tenantId: portal.organisationId(key) }, () => delegate.count({ where: { AND: [where] } }))),
  );
  expect(others.every((count) => count === 0)).toBe(true);
});

test('the officers who oversee organisations see all but the platform itself', async () => {
  const caller = await portal.as('security-officer');
  const ctx = caller.ctx();
  const seen = await withScope(ctx.scope, () =>
    ctx.db.tenant.findMany({ where: allowed(ctx, 'suspend', 'Tenant'), select: { kind: true } }),
  );
  expect([...new Set(seen.map(({ kind }) => kind))].sort()).toEqual(['agency', 'association', 'enterprise', 'institution']);
});
