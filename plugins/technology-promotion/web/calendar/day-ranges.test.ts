import { expect, test } from 'vitest';
import { dayRanges } from './day-ranges.ts';
import { daysIn, yearSchema } from './year-schema.ts';

test('days in a row are one range, over the end of a month as well', () => {
  expect(dayRanges(['2026-05-01', '2026-04-30', '2026-05-03'])).toEqual([
    ['2026-04-30', '2026-05-01'],
    ['2026-05-03', '2026-05-03'],
  ]);
  expect(dayRanges([])).toEqual([]);
});

test('days are taken however they are kept apart', () => {
  expect(daysIn(' 2027-01-01，2027-01-02\n2027-01-03、2027-01-04 ')).toHaveLength(4);
  expect(daysIn(null)).toEqual([]);
});

test('what is wrong is said at its list, once', () => {
  const wrong = yearSchema.safeParse({ year: 2027, daysOff: '2026-12-31 2026-12-30', daysWorked: '2027-03-03', source: '' });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['source', 'REQUIRED'],
    ['daysOff', 'OTHER_YEAR'],
    ['daysWorked', 'NOT_WEEKEND'],
  ]);
});
