import type { Context } from '../context.ts';
import { cellText, isPlainNumber } from './cell-text.ts';
import { BYTE_ORDER_MARK, csvCell, csvRow } from './csv-cell.ts';
import type { TableColumn, TableExport } from './table.ts';

const cellOf = (ctx: Context, column: TableColumn<object>, row: object): string => {
  const text = cellText(column, column.value(row, ctx), ctx.locale);
  // A decimal that comes as text is a number all the same.
  return column.type === 'decimal' && typeof text === 'string' && isPlainNumber(text) ? text : csvCell(text);
};

/** UTF-8 with its mark, commas, CRLF: what every spreadsheet opens rightly by a double click. */
export async function* csvBytes(ctx: Context, table: TableExport, rows: AsyncIterable<readonly object[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvRow(table.columns.map(({ title }) => title[ctx.locale])));
  for await (const batch of rows) {
    const lines = batch.map((row) => `${table.columns.map((column) => cellOf(ctx, column, row)).join(',')}\r\n`);
    yield Buffer.from(lines.join(''));
  }
}
