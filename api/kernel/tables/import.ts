// What a module says of a table that it takes in from a file.
import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import type { BothTexts } from '../shared/tables/texts.ts';

interface ColumnOf<Type extends string, Value> {
  title: BothTexts;
  type: Type;
  /** An empty cell is a fault. */
  required?: true;
  /** What belongs into the column, for the template and the page. */
  hint?: BothTexts;
  /** One more rule of this column alone: a code of `texts`, or nothing when the value is good. */
  check?(value: Value): string | undefined;
}

interface Numbers {
  min?: number;
  max?: number;
  /** Stands behind the title in brackets; a number with another unit is refused. */
  unit?: BothTexts;
}

export type ImportColumn =
  | (ColumnOf<'text', string> & { maxLength?: number })
  | (ColumnOf<'integer', number> & Numbers)
  | (ColumnOf<'decimal', number> & Numbers)
  /** `2026-11-22` */
  | ColumnOf<'date', string>
  | ColumnOf<'dateTime', Date>
  | ColumnOf<'boolean', boolean>
  /** A code of `texts`; the file may hold the code or its text in either language. */
  | (ColumnOf<'enumeration', string> & { texts: Readonly<Record<string, BothTexts>> });

export type ImportColumns = Readonly<Record<string, ImportColumn>>;

interface Values {
  text: string;
  integer: number;
  decimal: number;
  date: string;
  dateTime: Date;
  boolean: boolean;
  enumeration: string;
}

/** A row as the module gets it: empty cells are null, and only where the column is not required. */
export type RowOf<C extends ImportColumns> = {
  [K in keyof C]: C[K] extends { required: true } ? Values[C[K]['type']] : Values[C[K]['type']] | null;
};

/** A fault that the module found: at a column, or at the row as a whole. */
export interface RowFault {
  column?: string;
  /** A code of `texts` or of the house's own list, see problem-texts.ts. */
  code: string;
}

export interface TableImport<C extends ImportColumns = ImportColumns> {
  title: BothTexts;
  /** Who may bring rows in holds this act on this model; `create` unless said. */
  model: ModelName;
  action?: string;
  columns: C;
  /** Columns that together tell rows apart: two rows of one file that agree in all of them are refused. */
  key?: readonly (keyof C & string)[];
  /** Sentences for the codes of this import. */
  texts?: Readonly<Record<string, BothTexts>>;
  /** Nothing is taken now: the code of `texts` that says why, and when. It is told before a file is asked for, and of the file as a whole. */
  refusal?: string | null;
  /** Looks once at all good rows, in one statement for what the database has to say; faults by the row's place in `rows`. */
  checkRows?(ctx: Context, rows: readonly RowOf<C>[]): Promise<readonly (RowFault & { row: number })[]>;
  /** Rules between the columns of one row. */
  checkRow?(ctx: Context, row: RowOf<C>): readonly RowFault[] | Promise<readonly RowFault[]>;
  /**
   * For rows that belong to one object and whose columns it decides: asked for as `<key>.<id>`, it answers the import of
   * that object, or null when there is none for the viewer. Such an import is never asked for by its bare key.
   */
  of?(ctx: Context, id: string): Promise<TableImport | null>;
  /** Writes all rows, in the one transaction in which they were checked again, and audits what it did beyond the import. */
  commit(ctx: Context, rows: readonly RowOf<C>[]): Promise<void>;
}

/** The columns' own types end here: the house handles rows of all imports alike. */
export const defineImport = <const C extends ImportColumns>(table: TableImport<C>): TableImport => table as unknown as TableImport;
