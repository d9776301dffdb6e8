// May this one see that value? Worked out from the classes of the tables and a short list of exceptions,
// without a look at permission filters or database policies.
import type { Registry } from '@xinglin/kernel/registry';
import type { Exception, Eyes } from '@xinglin/kernel/testing/isolation-notes';
import type { Notes } from '../world/notes.ts';
import type { Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';
import { exceptions, isSecret } from './exceptions.ts';

/** The wall between organisations alone, or that and what a person's roles open inside hers. */
export type Wall = 'organisation' | 'role';

export interface Truth {
  maySee(row: Row, column: string, who: Principal, wall: Wall): boolean;
  /** Whether anything of the row is seen. */
  sees(row: Row, who: Principal, wall: Wall): boolean;
  /** Whether the database itself shows the row to her organisation. */
  stored(row: Row, who: Principal): boolean;
  /** Tables that were looked into for answers about others: by the one looked into, those asked about. */
  consulted: ReadonlyMap<string, ReadonlySet<string>>;
}

export const createTruth = (all: Snapshot, registry: Registry, notes: Pick<Notes, 'truth' | 'secrets'>): Truth => {
  const keysOf = new Map<string, string[]>();
  for (const [key, { model }] of Object.entries(registry.permissions)) keysOf.set(model, [...(keysOf.get(model) ?? []), key]);
  const shares = new Map<string, Set<string>>();
  for (const { table, values } of all) {
    const { owner, grantee } = table.model;
    if (!owner || !grantee) continue;
    const given = shares.get(table.name) ?? new Set();
    shares.set(table.name, given);
    for (const value of Object.values(values)) given.add(`${values[grantee]}:${values[owner]}:${value}`);
  }

  const insideClass = ({ table, values }: Row, tenantId: string): boolean => {
    const { model } = table;
    if (model.class === 'reference') return true;
    if (model.class === 'system') return false;
    if (model.class === 'shared') return values[model.owner ?? ''] === tenantId || values[model.grantee ?? ''] === tenantId;
    if (values[model.tenantColumn ?? ''] === tenantId) return true;
    if (model.counterparts.some((column) => values[column] === tenantId)) return true;
    return model.sharedThrough.some((through) =>
      shares.get(through.table)?.has(`${tenantId}:${values[model.tenantColumn ?? '']}:${values.id}`),
    );
  };

  const holdsKey = ({ table }: Row, who: Principal): boolean => (keysOf.get(table.model.model) ?? []).some((key) => who.roles.has(key));
  const said = new Map<string, readonly Exception[]>();
  const saidOf = (table: string) => {
    const known = said.get(table) ?? [...(exceptions[table] ?? []), ...(notes.truth[table] ?? [])];
    said.set(table, known);
    return known;
  };
  const byTable = new Map<string, Row[]>();
  for (const row of all) (byTable.get(row.table.name) ?? byTable.set(row.table.name, []).get(row.table.name))?.push(row);
  const consulted = new Map<string, Set<string>>();
  const eyesOf = (who: Principal, about: string): Eyes => {
    const eyes: Eyes = {
      all,
      of: (table) => {
        (consulted.get(table) ?? consulted.set(table, new Set()).get(table))?.add(about);
        return byTable.get(table) ?? [];
      },
      // What is shown of a row in passing does not open what hangs on it.
      sees: (row) => inside(row as Row, who, 'role', eyes) || wholly(row as Row, who, eyes),
    };
    return eyes;
  };
  const opened = (row: Row, who: Principal, eyes: Eyes, column?: string, said = saidOf(row.table.name)): boolean =>
    said.some(({ opens, columns }) => opens?.(row, who, eyes) && (column === undefined || !columns || columns.includes(column)));
  const wholly = (row: Row, who: Principal, eyes: Eyes): boolean =>
    saidOf(row.table.name).some(({ opens, columns }) => !columns && opens?.(row, who, eyes));
  const inside = (row: Row, who: Principal, wall: Wall, eyes: Eyes): boolean => {
    const rules = saidOf(row.table.name);
    if (!who.tenant) return false;
    if (!insideClass(row, who.tenant.id) && !rules.some(({ belongs }) => belongs?.(row, who, eyes))) return false;
    if (wall === 'organisation') return true;
    if (!rules.some(({ free }) => free) && !holdsKey(row, who)) return false;
    return rules.every(({ narrows }) => !narrows || narrows(row, who, eyes));
  };
  const sees: Truth['sees'] = (row, who, wall) => {
    const eyes = eyesOf(who, row.table.name);
    return inside(row, who, wall, eyes) || opened(row, who, eyes);
  };
  const stored: Truth['stored'] = (row, who) => {
    const eyes = eyesOf(who, row.table.name);
    const shown = saidOf(row.table.name).filter(({ handed }) => !handed);
    return inside(row, who, 'organisation', eyes) || opened(row, who, eyes, undefined, shown);
  };
  const maySee: Truth['maySee'] = (row, column, who, wall) => {
    if (isSecret(row.table.name, column, notes.secrets)) return false;
    const eyes = eyesOf(who, row.table.name);
    if (!inside(row, who, wall, eyes) && !opened(row, who, eyes, wall === 'role' ? column : undefined)) return false;
    return wall === 'organisation' || !saidOf(row.table.name).some(({ hides }) => hides?.(row, column, who, eyes));
  };
  return { maySee, sees, stored, consulted };
};
