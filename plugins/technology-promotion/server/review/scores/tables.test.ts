import { readXlsx } from '@xinglin/kernel/tables/read/read-xlsx';
import { written } from '@xinglin/kernel/tables/testing/bytes';
import { expect, test } from 'vitest';
import { scoreTables } from './tables.ts';

const table = scoreTables['technology-promotion.scores'];
const figures = { number: 'A-1', title: '项目', standing: 'IN', n: 3, tied: 1, vetoes: 0, approvals: 2, mixed: false };
const rows = [
  { ...figures, rank: 1, mean: 80, median: 80, deviation: 8.660254037844387, lowest: 70, highest: 85 },
  { ...figures, rank: 2, mean: 63.333333333333336, median: 190 / 3, deviation: 0, lowest: 60, highest: 66.666666666666 },
];

test('means, medians and deviations are numbers in every row, with the two decimals of the page', async () => {
  const read = (await readXlsx(await written('xlsx', table, rows))).rows;
  const keys = table.columns.map(({ key }) => key);
  const of = (row: number, key: string) => read[row]?.cells[keys.indexOf(key)];
  expect(of(1, 'mean')).toMatchObject({ kind: 'number', value: 80 });
  expect(of(1, 'deviation')).toMatchObject({ kind: 'number', value: 8.66 });
  expect(of(2, 'mean')).toMatchObject({ kind: 'number', value: 63.33 });
  expect(of(2, 'median')).toMatchObject({ kind: 'number', value: 63.33 });
  expect(of(2, 'highest')).toMatchObject({ kind: 'number', value: 66.67 });
  const text = (await written('csv', table, rows)).toString('utf8');
  expect(text).toContain(',80.00,80.00,8.66,3,70.00,85.00,');
  expect(text).toContain(',63.33,63.33,0.00,3,60.00,66.67,');
});
