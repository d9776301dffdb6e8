import { expect, test } from 'vitest';
import { csvCell, csvRow } from './csv-cell.ts';

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '　=1',
  '"=1',
  "'=1",
  '\ufeff=1',
  '\u00a0+1',
  '|cmd',
  '%0A',
];
test.each(dangerous)('%j becomes text', (value) => {
  expect(csvCell(value)).toMatch(/^"'/);
});

test('plain text, numbers and nothing stay what they are', () => {
  expect(csvRow(['张蕙', 3, 12n, null, undefined, 'a,b', 'a"b', 'a\nb', '1=1'])).toBe('"张蕙",3,12,,,"a,b","a""b","a\nb","1=1"\r\n');
});
