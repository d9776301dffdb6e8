import type { Context } from '../context.ts';
import { importLimits } from '../shared/tables/limits.ts';
import { importFor } from './commit-import.ts';
import { titleWithUnit } from './head.ts';
import { problemOf } from './report.ts';
import { choicesOf, hintOf } from './template.ts';

export interface ImportDescription {
  key: string;
  title: string;
  columns: readonly { key: string; title: string; type: string; required: boolean; hint: string; choices: readonly string[] }[];
  limits: { bytes: number; rows: number };
  /** Why nothing is taken now, and when it will be. */
  refusal: string | null;
}

/** What an import takes, in the person's language. */
export const describeImport = async (ctx: Context, key: string): Promise<ImportDescription> => {
  const table = await importFor(ctx, key);
  return {
    key,
    title: table.title[ctx.locale],
    columns: Object.entries(table.columns).map(([name, column]) => ({
      key: name,
      title: titleWithUnit(column, ctx.locale),
      type: column.type,
      required: column.required === true,
      hint: hintOf(column, ctx.locale),
      choices: choicesOf(column, ctx.locale),
    })),
    limits: { bytes: importLimits.bytes, rows: importLimits.rows },
    refusal: table.refusal ? problemOf(table, { code: table.refusal }, ctx.locale).text : null,
  };
};
