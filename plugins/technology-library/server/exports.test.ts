// Every list of the module can be taken away by whoever may read it, and says of each row what its columns promise.
import type { TableExport } from '@xinglin/kernel/tables/table';
import { type Caller, createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from './index.ts';
import { behind } from './testing/listed.ts';
import { makeSite } from './testing/site.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  const { tenantId, projectId, adoptionId, siteId } = await makeSite(portal, {
    stage: 'ROUTINE',
    holderId: portal.organisationId('enterprise'),
  });
  await behind(portal, 'association', async (db) => {
    const days = { startsOn: new Date('2026-06-01'), endsOn: new Date('2026-06-30') };
    const named = {
      tenantId,
      projectId,
      title: '规范操作培训',
      number: 'HD2026-0001',
      method: 'TRAINING',
      methods: ['TRAINING'],
      search: [],
    };
    const { id } = await db.activity.create({ data: { ...named, ...days } });
    await db.activitySite.create({ data: { tenantId, activityId: id, adoptionId, siteId } });
    const measured = { dimension: 'IMPLEMENTATION', numerator: '例数', denominator: '全部', unit: 'PERCENT', period: 'QUARTER' };
    await db.indicator.create({ data: { tenantId, projectId, name: '规范操作率', ...measured } });
    await db.siteAdoption.updateMany({ where: { id: adoptionId }, data: { routineOn: new Date('2025-08-31') } });
  });
});
afterAll(() => portal.close());

const tables: Readonly<Record<string, TableExport>> = technologyLibraryServer.tables;

/** The least that a table's filter asks for. */
const filterOf = async (caller: Caller, key: string): Promise<object> => {
  const { tenantId } = caller.ctx().viewer;
  const { client } = portal.services.database;
  const of = { where: { tenantId: tenantId ?? '' }, orderBy: { id: 'asc' } } as const;
  if (key.endsWith('.participations')) return { sessionId: (await client.participation.findFirst(of))?.sessionId ?? crypto.randomUUID() };
  if (key.endsWith('.indicators')) return { projectId: (await client.indicator.findFirst(of))?.projectId ?? crypto.randomUUID() };
  if (key.endsWith('.budget-lines')) return { budgetId: (await client.promotionBudget.findFirst(of))?.id ?? crypto.randomUUID() };
  return {};
};

/** Null for a list that is not this person's to read. */
const taken = async (person: string, key: string): Promise<unknown[][] | null> => {
  const caller = await portal.as(person);
  const ctx = caller.ctx();
  const table = tables[key];
  if (!table || !ctx.ability.can(table.action ?? 'read', table.model)) return null;
  return inTestScope(ctx.scope, async () => {
    const here = Object.assign(ctx, { db: portal.services.database.client });
    const lines: unknown[][] = [];
    for await (const batch of table.rows(here, table.filter.parse(await filterOf(caller, key))))
      for (const row of batch) lines.push(table.columns.map((column) => column.value(row as never, here)));
    return lines;
  });
};

test.each(Object.keys(tables))('%s', async (key) => {
  const columns = tables[key]?.columns.length;
  for (const person of ['zhang-hui', 'lin-yue', 'chen-ke']) {
    const lines = await taken(person, key);
    for (const line of lines ?? []) expect(line).toHaveLength(columns ?? -1);
    expect(new Set((lines ?? []).flat().map((value) => typeof value)).has('function')).toBe(false);
  }
});

test('each side takes away its own, and nobody what is not hers to read', async () => {
  const count = async (person: string, list: string) => (await taken(person, `technology-library.${list}`))?.length;
  expect(await count('zhang-hui', 'alerts')).toBe(2);
  for (const list of ['indicators', 'activities', 'sites', 'projects']) expect(await count('zhang-hui', list), list).toBe(1);
  for (const list of ['our-sites', 'our-activities']) expect(await count('lin-yue', list), list).toBe(1);
  expect(await count('chen-ke', 'entries')).toBe(1);
  expect(await count('lin-yue', 'evaluations')).toBeUndefined();
  expect(await count('chen-ke', 'sites')).toBeUndefined();
});
