import { expect, test } from 'vitest';
import { asCsv } from './save-table.ts';

test('figures stay figures and words stay words', () => {
  const rows = [
    ['省份', '单位'],
    ['广东省', '12'],
    ['“甲”,乙"', '-1.5'],
    [' — ', '75%'],
  ];
  expect(asCsv(rows)).toBe('"省份","单位"\r\n"广东省",12\r\n"“甲”,乙""",-1.5\r\n"—","75%"\r\n');
});

test.each(['=1+1', '+SUM(A1)', '-a', '@x', '＝1', '"=1', "'=1", '|x', '%x'])('%j is no formula', (text) => {
  expect(asCsv([[text]])).toMatch(/^"'/);
});
