// The database wall asked directly, as the API's own role with a genuine claim: which rows of each table are there
// to see, to change, to delete, and whose may be written. The answer of the walls as built is first held against the
// second opinion; from then on every difference counts.

import { applicationIdOf } from '@xinglin/kernel/onboarding/tracking-code';
import type { Scope } from '@xinglin/prisma';
import pg from 'pg';
import { truthOf } from '../truth/second-opinion.ts';
import type { World } from '../world/build.ts';
import type { Table } from '../world/catalogue.ts';
import { codeOf } from '../world/keys.ts';

const REFERENCED = '23503';
const RESTRICTED = '23001';
const id = pg.escapeIdentifier;

export interface Claim {
  name: string;
  /** Null: a connection that states nothing. */
  scope: Scope | null;
}

const memberOf = (at: number) => `member of t${at}`;

export const claimsOf = ({ tenants, people }: World): Claim[] => {
  const [platform, one] = tenants;
  const of = (at: number) => people.find(({ tenant, row }) => tenant.at === at && row === 0)?.userId;
  return [
    // Each of them: the other party of a row that two share may be any.
    ...tenants.slice(1).map(({ id: tenantId, at }): Claim => ({ name: memberOf(at), scope: { kind: 'member', tenantId, userId: of(at) } })),
    { name: 'officer', scope: { kind: 'member', tenantId: platform?.id, userId: of(0) } },
    { name: 'person', scope: { kind: 'person', userId: of(1) } },
    { name: 'officer as a person', scope: { kind: 'person', userId: of(0) } },
    { name: 'identity', scope: { kind: 'identity', userId: of(1) } },
    { name: 'identity at t1', scope: { kind: 'identity', tenantId: one?.id, userId: of(2) } },
    { name: 'visitor', scope: { kind: 'public' } },
    { name: 'applicant', scope: { kind: 'public', userId: one && applicationIdOf(codeOf(one)) } },
    { name: 'nobody', scope: null },
    { name: 'worker', scope: { kind: 'system' } },
    { name: 'worker of t1', scope: { kind: 'system', tenantId: one?.id } },
    { name: 'platform chores', scope: { kind: 'system', tenantId: platform?.id } },
    { name: 'visitor acting for the platform', scope: { kind: 'public', tenantId: platform?.id } },
    { name: 'somebody who left', scope: { kind: 'person', userId: people.find(({ status }) => status === 'REMOVED')?.userId } },
  ];
};

const asClaim = async (client: pg.Client, setting: string | null, sql: string): Promise<string> => {
  await client.query('begin');
  try {
    if (setting !== null) await client.query("select set_config('app.ctx', $1, true)", [setting]);
    const { rows, rowCount } = await client.query<{ answer: string | null }>(sql);
    if (!sql.startsWith('select')) return `${rowCount} rows`;
    return rows
      .map(({ answer }) => answer ?? '-')
      .sort()
      .join(' ');
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'failed';
    // Of several references the one that refuses first depends on where rows lie.
    return code === RESTRICTED ? REFERENCED : code;
  } finally {
    await client.query('rollback');
  }
};

const keyText = (table: Table) => table.key.map((column) => `${id(column)}::text`).join(` || '/' || `);

/** What this claim can do with rows that are there. A trigger that refuses (42501) hides nothing: policies come first. */
const acts = (world: World, table: Table): Record<string, string> => {
  const all = id(table.name);
  const granted = table.model.grants?.find(({ command }) => command === 'update')?.columns;
  const free = table.columns.filter(({ name }) => !table.key.includes(name) && !table.words.has(name) && name !== table.model.tenantColumn);
  const rows = world.snapshot.filter((row) => row.table === table);
  const found = (granted ?? [...free.map(({ name }) => name), ...table.key]).find((name) =>
    rows.some(({ values }) => values[name] !== null),
  );
  const column = found ?? table.key[0] ?? '';
  const value = rows.find(({ values }) => values[column] !== null)?.values[column] ?? null;
  // A value of its own, not one read from the row: reading would ask the policies for reading as well.
  const said = pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value));
  return {
    select: `select ${keyText(table)} as answer from ${all}`,
    update: `update ${all} set ${id(column)} = ${said}`,
    // Without a condition: one would ask the policies for reading as well.
    delete: `delete from ${all}`,
  };
};

/** Rows copied from the world, their keys as they are: a policy's check refuses before a unique index does. */
const inserts = (world: World, table: Table): Record<string, string> => {
  const rows = world.snapshot.filter((row) => row.table.name === table.name);
  const ofTenant = (at: number) => rows.find(({ values }) => values[table.model.tenantColumn ?? 'tenant_id'] === world.tenants[at]?.id);
  const picked = { t1: ofTenant(1), t2: ofTenant(2), platform: ofTenant(0), any: rows[0] };
  return Object.fromEntries(
    Object.entries(picked).flatMap(([whose, row]) => {
      if (!row) return [];
      const values = pg.escapeLiteral(JSON.stringify(row.values));
      return [
        [
          `insert of ${whose}`,
          `insert into ${id(table.name)} select * from jsonb_populate_record(null::${id(table.name)}, ${values}::jsonb)`,
        ],
      ];
    }),
  );
};

export type Findings = ReadonlyMap<string, string>;

/** Table by table, act by act, claim by claim; of one table alone where it is named, and what `first` begins before the rest. */
export const probing = async function* (
  world: World,
  app: pg.Client,
  { only, first = '' }: { only?: string; first?: string } = {},
): AsyncGenerator<readonly [place: string, answer: string]> {
  const { sign } = world.portal.services.database;
  const claims = claimsOf(world);
  for (const table of world.catalogue.tables.values()) {
    if (only && table.name !== only) continue;
    const asked = Object.entries({ ...acts(world, table), ...inserts(world, table) });
    const late = ([act]: readonly [string, string]) => (act.startsWith(first) ? 0 : 1);
    for (const [act, sql] of asked.toSorted((one, other) => late(one) - late(other)))
      for (const { name, scope } of claims) yield [`${table.name} | ${name} | ${act}`, await asClaim(app, scope && sign(scope), sql)];
  }
};

export const probe = async (world: World, app: pg.Client): Promise<Findings> => {
  const found = new Map<string, string>();
  for await (const [place, answer] of probing(world, app)) found.set(place, answer);
  return found;
};

/** What members see is exactly what the second opinion says, table by table. */
export const disagreements = (world: World, found: Findings): string[] => {
  const truth = truthOf(world);
  return [...world.catalogue.tables.values()].flatMap((table) =>
    world.tenants.flatMap((tenant) => {
      const name = tenant.at === 0 ? 'officer' : memberOf(tenant.at);
      const who = world.principals.find((principal) => principal.tenant === tenant && principal.name.startsWith(`t${tenant.at}:`));
      if (!who) return [];
      const expected = world.snapshot
        .filter((row) => row.table === table && truth.stored(row, who))
        .map(({ values }) => table.key.map((column) => String(values[column])).join('/'))
        .sort()
        .join(' ');
      const seen = found.get(`${table.name} | ${name} | select`) ?? '';
      const closed = seen === '42501' && expected === '';
      return seen === expected || closed
        ? []
        : [`${table.name} | ${name} | sees ${seen.slice(0, 120)} | should see ${expected.slice(0, 120)}`];
    }),
  );
};
