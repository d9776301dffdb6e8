import { expect, test } from 'vitest';
import { z } from 'zod';
import { both } from '../shared/tables/texts.ts';
import { readXlsx } from './read/read-xlsx.ts';
import { defineTable } from './table.ts';
import { written } from './testing/bytes.ts';
import { unzipped } from './testing/unzipped.ts';

interface Row {
  free?: number | string;
  mean?: number | string;
  code?: number | bigint;
}

const table = defineTable<Row, unknown>({
  title: both('数', 'Numbers'),
  model: 'Tenant',
  filter: z.unknown(),
  async *rows() {},
  columns: [
    { key: 'free', title: both('数', 'Number'), type: 'decimal', value: ({ free }) => free },
    { key: 'mean', title: both('平均', 'Mean'), type: 'decimal', decimals: 2, value: ({ mean }) => mean },
    { key: 'code', title: both('号', 'Code'), type: 'integer', value: ({ code }) => code },
  ],
});

const cellsOf = async (row: Row) => (await readXlsx(await written('xlsx', table, [row]))).rows[1]?.cells ?? [];
const lineOf = async (row: Row) => (await written('csv', table, [row])).toString('utf8').split('\r\n')[1];

const third = 190 / 3;
test.each([
  [third, 63.3333333333333],
  [8.660254037844387, 8.66025403784439],
  [0.1 + 0.2, 0.3],
  [80, 80],
  [-1 / 7e6, -1.42857142857143e-7],
  ['12.50', 12.5],
])('%s is a number in a workbook, to the fifteen digits that one holds', async (free, value) => {
  expect(await cellsOf({ free })).toMatchObject([{ kind: 'number', value }]);
});

test.each([
  [third, 63.33, '63.33'],
  [80, 80, '80.00'],
  ['63.335', 63.34, '63.34'],
  // The screen rounds what is written, not the binary figure behind it.
  [1.005, 1.01, '1.01'],
  [-0.001, 0, '0.00'],
  [1e14 / 7, 14_285_714_285_714.3, '14285714285714.30'],
])('a column with decimals says %s with as many', async (mean, value, text) => {
  expect((await cellsOf({ mean }))[1]).toMatchObject({ kind: 'number', value });
  expect(await lineOf({ mean })).toBe(`,${text},`);
});

test('a spreadsheet shows the decimals as well', async () => {
  const bytes = await written('xlsx', table, [{ mean: 80 }]);
  const style = /<c r="B2" s="(\d+)"/.exec((await unzipped(bytes, 'xl/worksheets/sheet1.xml')).toString())?.[1];
  const styles = (await unzipped(bytes, 'xl/styles.xml')).toString();
  const format = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)][Number(style)]?.[1];
  expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="0.00"/>`);
});

test.each([12_345_678_901_234_567_890n, 2 ** 60])('the integer %s keeps its digits, as text', async (code) => {
  expect((await cellsOf({ code }))[2]).toMatchObject({ kind: 'text', text: String(code) });
  expect((await cellsOf({ free: String(code) }))[0]).toMatchObject({ kind: 'text', text: String(code) });
});

test('a decimal of the database that has more digits than a number holds keeps them, as text', async () => {
  expect((await cellsOf({ free: '123456789012345.6789' }))[0]).toMatchObject({ kind: 'text', text: '123456789012345.6789' });
});

test('CSV has no binary dust either', async () => {
  expect(await lineOf({ free: 0.1 + 0.2 })).toBe('0.3,,');
});
