// Every list of the module can be taken away by whoever may read it, and says of each row what its columns promise.
import type { TableColumn, TableExport } from '@xinglin/kernel/tables/table';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from './index.ts';
import { behind } from './testing/listed.ts';
import { makeSite } from './testing/site.ts';

/** One with few rows that are counted, and one with the demonstration, in which every column has something to say. */
let portal: TestPortal;
let demonstration: TestPortal;
beforeAll(async () => {
  demonstration = await createTestPortal([technologyLibraryServer], { seeds: true });
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
afterAll(async () => {
  await portal.close();
  await demonstration.close();
});

const tables: Readonly<Record<string, TableExport>> = technologyLibraryServer.tables;

/** The least that a table's filter asks for. */
const filterOf = (of: TestPortal, key: string): Promise<object> =>
  behind(of, 'association', async (db) => {
    const unknown = crypto.randomUUID();
    if (key.endsWith('.participations')) return { sessionId: (await db.participation.findFirst())?.sessionId ?? unknown };
    if (key.endsWith('.indicators')) return { projectId: (await db.indicator.findFirst())?.projectId ?? unknown };
    if (key.endsWith('.budget-lines')) return { budgetId: (await db.budgetLine.findFirst())?.budgetId ?? unknown };
    return {};
  });

type Cell = readonly [column: TableColumn<object>, value: unknown];

/** Null for a list that is not this person's to read. */
const taken = async (of: TestPortal, person: string, key: string): Promise<Cell[][] | null> => {
  const ctx = (await of.as(person)).ctx();
  const table = tables[key];
  if (!table || !ctx.ability.can(table.action ?? 'read', table.model)) return null;
  const filter = table.filter.parse(await filterOf(of, key));
  return inTestScope(ctx.scope, async () => {
    const here = Object.assign(ctx, { db: of.services.database.client });
    const lines: Cell[][] = [];
    for await (const batch of table.rows(here, filter))
      for (const row of batch) lines.push(table.columns.map((column) => [column, column.value(row, here)]));
    return lines;
  });
};

/** What a cell of each type may hold besides nothing. */
const fits: Readonly<Record<TableColumn<object>['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  enumeration: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'bigint' || Number.isInteger(value),
  decimal: (value) => value !== '' && Number.isFinite(Number(String(value))),
  date: (value) => (value instanceof Date ? !Number.isNaN(value.getTime()) : /^\d{4}-\d{2}-\d{2}$/.test(String(value))),
  dateTime: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
  boolean: (value) => typeof value === 'boolean',
};
const isWrong = ([column, value]: Cell): boolean => {
  if (value === null || value === undefined) return false;
  return !fits[column.type](value) || (column.type === 'enumeration' && !(String(value) in column.texts));
};

test.each(Object.keys(tables))('%s', async (key) => {
  const lines: Cell[][] = [];
  for (const person of ['zhang-hui', 'lin-yue', 'chen-ke']) lines.push(...((await taken(demonstration, person, key)) ?? []));
  expect(lines.length).toBeGreaterThan(0);
  expect(
    lines
      .flat()
      .filter(isWrong)
      .map(([column, value]) => `${column.key}: ${String(value)}`),
  ).toEqual([]);
  expect(lines.flat().some(([, value]) => value !== null && value !== undefined && value !== '')).toBe(true);
});

test('each side takes away its own, and nobody what is not hers to read', async () => {
  const count = async (person: string, list: string) => (await taken(portal, person, `technology-library.${list}`))?.length;
  expect(await count('zhang-hui', 'alerts')).toBe(2);
  for (const list of ['indicators', 'activities', 'sites', 'projects']) expect(await count('zhang-hui', list), list).toBe(1);
  for (const list of ['our-sites', 'our-activities']) expect(await count('lin-yue', list), list).toBe(1);
  expect(await count('chen-ke', 'entries')).toBe(1);
  expect(await count('lin-yue', 'evaluations')).toBeUndefined();
  expect(await count('chen-ke', 'sites')).toBeUndefined();
});
