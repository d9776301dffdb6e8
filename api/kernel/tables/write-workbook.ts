// Several tables as one workbook, a sheet for each: for what a module has in hand, where no list is exported.
import type { Context } from '../context.ts';
import { both } from '../shared/tables/texts.ts';
import { zipBytes } from '../zip/write-zip.ts';
import type { Decimals } from './decimal-text.ts';
import type { TableColumn } from './table.ts';
import { sheetXml } from './write-xlsx.ts';
import { workbookOf } from './xlsx-parts.ts';

export interface WorkbookSheet {
  title: string;
  columns: readonly { title: string; type: 'text' | 'integer' | 'decimal'; decimals?: Decimals }[];
  /** A cell that is null stays empty. */
  rows: readonly (readonly (string | number | null)[])[];
}

type Row = WorkbookSheet['rows'][number];

/** Cells keep their types, and what is text stays text whatever it begins with. */
export const workbookBytes = (ctx: Context, sheets: readonly WorkbookSheet[]): AsyncGenerator<Buffer> =>
  zipBytes(
    workbookOf(
      sheets.map(({ title, columns, rows }) => {
        const written = columns.map(({ title: name, type, decimals }, at) => ({
          key: `c${at}`,
          title: both(name, name),
          type,
          decimals,
          value: (row: Row) => row[at] ?? null,
        }));
        const batches = async function* () {
          yield rows;
        };
        return { title, content: sheetXml(ctx, { columns: written as unknown as readonly TableColumn<object>[] }, batches()) };
      }),
    ),
  );
