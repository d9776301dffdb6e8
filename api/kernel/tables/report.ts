// What the check of a file answers: data that a page or a program can show as it is.
import type { Context } from '../context.ts';
import { fill } from '../i18n/text.ts';
import type { BothTexts, TableFormat } from '../shared/tables/texts.ts';
import type { TableImport } from './import.ts';
import { problemTexts } from './problem-texts.ts';
import { columnLetters } from './xlsx-text.ts';

export interface ImportProblem {
  /** As numbered in the sheet; null for the file as a whole. */
  row: number | null;
  /** Key of the column, its title in the person's language and its letters in the sheet, as far as there are such. */
  column: string | null;
  title: string | null;
  letters: string | null;
  code: string;
  text: string;
}

export interface ImportReport {
  sha256: string;
  format: TableFormat | null;
  counts: { rows: number; good: number; bad: number; problems: number };
  /** The first of them, in the order of the sheet. */
  problems: readonly ImportProblem[];
  /** Columns of the file, in its order. */
  columns: readonly { key: string; title: string }[];
  /** Rows as they were read, those with problems before the others. */
  preview: readonly { row: number; cells: readonly string[] }[];
  /** Given when the file may be committed as it is; binds the commit to its bytes. */
  proof: string | null;
}

export interface Found {
  code: string;
  row?: number | undefined;
  /** Key of the column. */
  key?: string | undefined;
  /** Place of the column in the sheet, from 0. */
  at?: number | undefined;
  params?: Readonly<Record<string, string | number>> | undefined;
}

export const titleOf = (table: TableImport, key: string, locale: Context['locale']): string => table.columns[key]?.title[locale] ?? key;

const words = (table: TableImport, code: string): BothTexts | undefined =>
  table.texts?.[code] ?? (Object.hasOwn(problemTexts, code) ? (problemTexts as Readonly<Record<string, BothTexts>>)[code] : undefined);

/** A fault in words. A code that nobody has words for is shown as it is, rather than nothing. */
export const problemOf = (table: TableImport, found: Found, locale: Context['locale']): ImportProblem => ({
  row: found.row ?? null,
  column: found.key ?? null,
  title: found.key === undefined ? null : titleOf(table, found.key, locale),
  letters: found.at === undefined ? null : columnLetters(found.at),
  code: found.code,
  text: fill(words(table, found.code)?.[locale] ?? found.code, found.params ?? {}),
});
