// May this one see that value? Worked out from the classes of the tables and a short list of exceptions,
// without a look at permission filters or database policies.
import type { Registry } from '@xinglin/kernel/registry';
import type { Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';
import { exceptions, isSecret } from './exceptions.ts';

/** The wall between organisations alone, or that and what a person's roles open inside hers. */
export type Wall = 'organisation' | 'role';

export interface Truth {
  maySee(row: Row, column: string, who: Principal, wall: Wall): boolean;
}

export const createTruth = (all: Snapshot, registry: Registry): Truth => {
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

  return {
    maySee: (row, column, who, wall) => {
      if (isSecret(row.table.name, column)) return false;
      const said = exceptions[row.table.name] ?? [];
      if (said.some(({ opens, columns }) => opens?.(row, who, all) && (wall === 'organisation' || !columns || columns.includes(column))))
        return true;
      if (!who.tenant || !insideClass(row, who.tenant.id)) return false;
      if (wall === 'organisation') return true;
      if (said.some(({ narrows }) => narrows && !narrows(row, who, all))) return false;
      return said.some(({ free }) => free) || holdsKey(row, who);
    },
  };
};
