// The same row of another organisation: rows of one number stand in the same stage, so that whatever is done with the one could be
// done with the other.
import type { World } from './build.ts';
import type { Tenant } from './cast.ts';
import type { Row } from './snapshot.ts';
import { idAt } from './values.ts';

/** More rows than an organisation has of any table. */
const MOST = 64;

const ownerOf = ({ table, values }: Row) => values[table.model.tenantColumn ?? 'tenant_id'];

/** By an organisation and the id of a row of it: the row of its number in the next organisation of that kind. */
export const twinsOf = ({ tenants, snapshot, catalogue }: Pick<World, 'tenants' | 'snapshot' | 'catalogue'>) => {
  const numbers = new Map<unknown, number>();
  for (const { at } of tenants)
    for (const table of catalogue.tables.keys()) for (let row = 0; row < MOST; row += 1) numbers.set(idAt(at, table, row), row);
  const own = new Map<string, Row>();
  const numbered = new Map<string, Row>();
  for (const row of snapshot.filter(({ values }) => numbers.has(values.id))) {
    const [owner, number] = [ownerOf(row), numbers.get(row.values.id) ?? 0];
    numbered.set(`${owner} ${row.table.name} ${number}`, row);
    // Two tables may know one id: it is of the one that it is made for.
    const at = tenants.find(({ id }) => id === owner)?.at ?? 0;
    const key = `${owner} ${row.values.id}`;
    if (!own.has(key) || idAt(at, row.table.name, number) === row.values.id) own.set(key, row);
  }
  const full = tenants.filter(({ empty, suspended }) => !empty && !suspended);
  return ({ id: owner, kind }: Tenant, id: unknown): Row | undefined => {
    const other = full.find((tenant) => tenant.kind === kind && tenant.id !== owner);
    const row = own.get(`${owner} ${id}`);
    return other && row && numbered.get(`${other.id} ${row.table.name} ${numbers.get(id)}`);
  };
};
