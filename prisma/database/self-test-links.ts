import type pg from 'pg';
import type { Model } from './model.ts';
import type { Refusal } from './self-test.ts';

interface Link {
  name: string;
  from: string;
  to: string;
  columns: string[];
  targets: string[];
}

const names = (numbers: string, table: string) =>
  `(select array_agg(a.attname::text order by k.at) from unnest(${numbers}) with ordinality as k(number, at)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`;

const linksSql = `
select c.conname as name, f.relname as "from", t.relname as "to", ${names('c.conkey', 'c.conrelid')} as columns, ${names('c.confkey', 'c.confrelid')} as targets
from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
where c.contype = 'f' and c.connamespace = 'public'::regnamespace`;

/** Foreign keys are checked past row-level security: one by bare id accepts, and so confirms, another tenant's row. */
function unscoped(link: Link, models: readonly Model[]): boolean {
  const target = models.find((model) => model.table === link.to);
  return target?.class === 'tenant' && target.tenantColumn !== null && !link.targets.includes(target.tenantColumn);
}

/** Without the pair as foreign key a tenant shares what it does not have, by naming itself the owner. */
function unfounded(model: Model, links: readonly Link[], models: readonly Model[]): string[] {
  return model.sharedThrough
    .filter(({ table, owner, object }) => {
      const share = models.find((other) => other.table === table);
      const stored = (name: string) => share?.columns.find((each) => each.column === name || each.field === name)?.column;
      return !links.some(
        (link) =>
          link.from === table &&
          link.to === model.table &&
          link.columns[link.targets.indexOf(model.tenantColumn ?? '')] === stored(owner) &&
          link.columns.includes(stored(object) ?? ''),
      );
    })
    .map(({ table }) => table);
}

export async function checkLinks(app: pg.ClientBase, models: readonly Model[]): Promise<Refusal[]> {
  const { rows } = await app.query<Link>(linksSql);
  return [
    ...rows
      .filter((link) => unscoped(link, models))
      .map(
        ({ name, from, to }): Refusal => ({
          code: 'LINK_UNSCOPED',
          message: `${from} points at ${to} without its tenant (${name}); foreign keys do not ask row-level security`,
        }),
      ),
    ...models.flatMap((model) =>
      unfounded(model, rows, models).map(
        (table): Refusal => ({
          code: 'SHARE_UNFOUNDED',
          message: `${table} has no foreign key of (owner, object) to ${model.table}; a tenant could share what is not its own`,
        }),
      ),
    ),
  ];
}
