// What a list says of itself so that it can be taken away as a file.
import type { z } from 'zod';
import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import type { BothTexts } from '../shared/tables/texts.ts';
import type { Decimals } from './decimal-text.ts';

interface ColumnOf<Row, Type extends string, Value> {
  /** camelCase; unique in the table. */
  key: string;
  title: BothTexts;
  type: Type;
  /** Characters of usual width; without it, what the type needs. */
  width?: number;
  value(row: Row, ctx: Context): Value | null | undefined;
}

/**
 * A decimal may come as text, as the database's own decimals do: no digit is lost on the way. What is computed, such as a
 * mean, says with how many decimals its page shows it.
 */
export type TableColumn<Row> =
  | ColumnOf<Row, 'text', string>
  | ColumnOf<Row, 'integer', number | bigint>
  | (ColumnOf<Row, 'decimal', number | string | { toString(): string }> & { decimals?: Decimals })
  | ColumnOf<Row, 'date', Date | string>
  | ColumnOf<Row, 'dateTime', Date>
  | ColumnOf<Row, 'boolean', boolean>
  | (ColumnOf<Row, 'enumeration', string> & { texts: Readonly<Record<string, BothTexts>> });

export interface TableExport<Row extends object = object, Filter = unknown> {
  /** Name of the list: of the sheet, and with the day of the file. */
  title: BothTexts;
  /** Who may take it away holds this act on this model; `read` unless said. */
  model: ModelName;
  action?: string;
  /** A fresh second proof of identity is asked for first. */
  stepUp?: true;
  /** The filter of the list's GraphQL field, as JSON. */
  filter: z.ZodType<Filter>;
  /** The rows in the list's order, in batches, with allowed() first in every filter. */
  rows(ctx: Context, filter: Filter): AsyncIterable<readonly Row[]>;
  columns: readonly TableColumn<Row>[];
}

/** The type of a row is read off `rows`; the house handles rows of all tables alike. */
export const defineTable = <Row extends object, Filter>(table: TableExport<Row, Filter>): TableExport => table as unknown as TableExport;
