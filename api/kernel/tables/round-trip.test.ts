import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { both } from '../shared/tables/texts.ts';
import { checkImport } from './check-import.ts';
import { defineImport } from './import.ts';
import { defineTable } from './table.ts';
import { inLanguage, written } from './testing/bytes.ts';

interface Row {
  id: number;
  text: string | null;
  integer: number | null;
  decimal: number | null;
  day: string | null;
  at: Date | null;
  yes: boolean | null;
  kind: string | null;
}

const kinds = { a: both('甲类', 'Class A'), b: both('乙类', 'Class B') };
const titles = {
  id: both('编号', 'No.'),
  text: both('名称', 'Name'),
  integer: both('件数', 'Pieces'),
  decimal: both('金额', 'Amount'),
  day: both('日期', 'Day'),
  at: both('时间', 'Time'),
  yes: both('是否可用', 'Usable'),
  kind: both('类别', 'Class'),
};

const out = defineTable<Row, unknown>({
  title: both('样表', 'Sample'),
  model: 'Tenant',
  filter: z.unknown(),
  async *rows() {},
  columns: [
    { key: 'id', title: titles.id, type: 'integer', value: ({ id }) => id },
    { key: 'text', title: titles.text, type: 'text', value: ({ text }) => text },
    { key: 'integer', title: titles.integer, type: 'integer', value: ({ integer }) => integer },
    { key: 'decimal', title: titles.decimal, type: 'decimal', value: ({ decimal }) => decimal },
    { key: 'day', title: titles.day, type: 'date', value: ({ day }) => day },
    { key: 'at', title: titles.at, type: 'dateTime', value: ({ at }) => at },
    { key: 'yes', title: titles.yes, type: 'boolean', value: ({ yes }) => yes },
    { key: 'kind', title: titles.kind, type: 'enumeration', texts: kinds, value: ({ kind }) => kind },
  ],
});

const into = defineImport({
  title: both('样表', 'Sample'),
  model: 'Tenant',
  columns: {
    id: { title: titles.id, type: 'integer', required: true },
    text: { title: titles.text, type: 'text' },
    integer: { title: titles.integer, type: 'integer' },
    decimal: { title: titles.decimal, type: 'decimal' },
    day: { title: titles.day, type: 'date' },
    at: { title: titles.at, type: 'dateTime' },
    yes: { title: titles.yes, type: 'boolean' },
    kind: { title: titles.kind, type: 'enumeration', texts: kinds },
  },
  key: ['id'],
  commit: async () => undefined,
});

/** Text as people and attackers write it: quotes, commas, breaks, formulas, escapes, markup, every plane. */
const piece = fc.constantFrom(
  '=1+1',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  '\n',
  '\t',
  ';',
  '_x000B_',
  '_',
  '<b>&amp;',
  ']]>',
  ' ',
  '　',
  '0012',
  '是',
  '𠮷',
  '=HYPERLINK("x")',
);
const text = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').toWellFormed())
  // Controls are refused on the way in, and a blank cell is an empty one.
  .filter((value) => value.trim() !== '' && !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(value.replace(/[\n\t]/g, '')));
const moment = fc.date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });
const decimal = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toPrecision(12)) + 0);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({
    id: fc.nat({ max: 1_000_000 }),
    text: orNull(text),
    integer: orNull(fc.integer({ min: -1e9, max: 1e9 })),
    decimal: orNull(decimal),
    day: orNull(moment.map((at) => at.toISOString().slice(0, 10))),
    at: orNull(moment),
    yes: orNull(fc.boolean()),
    kind: orNull(fc.constantFrom('a', 'b')),
  }),
  { minLength: 1, maxLength: 12, selector: ({ id }) => id },
);

test.each(['xlsx', 'csv'] as const)('what is written to %s is read back equal', async (format) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('zh-CN' as const, 'en' as const), async (values, locale) => {
      const bytes = await written(format, out, values, locale);
      const { report, rows: read } = await checkImport(inLanguage(locale), into, { name: `样表.${format}`, bytes });
      expect(report.problems).toEqual([]);
      expect(read).toEqual(values);
    }),
    { numRuns: 120 },
  );
});

test('a table in the other language is read all the same', async () => {
  const values: Row[] = [{ id: 1, text: 'x', integer: 2, decimal: 0.5, day: '2026-11-22', at: new Date(0), yes: true, kind: 'a' }];
  const bytes = await written('csv', out, values, 'en');
  expect((await checkImport(inLanguage('zh-CN'), into, { name: 'x.csv', bytes })).rows).toEqual(values);
});

test('old programs write GB 18030', async () => {
  // 编号,名称 / 1,中文 in GB 18030.
  const bytes = Buffer.from('b1e0bac52cc3fbb3c60d0a312cd6d0cec40d0a', 'hex');
  expect((await checkImport(inLanguage('zh-CN'), into, { name: 'x.csv', bytes })).rows[0]).toMatchObject({ id: 1, text: '中文' });
});
