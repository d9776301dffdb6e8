import type pg from 'pg';

const BATCH = 2_000;

/** Rows of one shape into a table; JSON and arrays as they are. */
export const insertRows = async (admin: pg.Client, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  for (let from = 0; from < rows.length; from += BATCH) {
    await admin.query(
      `insert into "${table}" (${columns}, updated_at) select ${columns}, now() from json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
  }
};

/** The same for tables that keep no time of their last change. */
export const insertFixed = (admin: pg.Client, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<unknown> => {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  return admin.query(`insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`, [
    JSON.stringify(rows),
  ]);
};
