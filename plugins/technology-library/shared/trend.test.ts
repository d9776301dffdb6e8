import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TrendGroup, trendOf } from './trend.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const group = (
  startsOn: string,
  stage: string,
  rows: number,
  numerator = 0,
  denominator: number | null = null,
  overdue = 0,
): TrendGroup => ({
  startsOn: day(startsOn),
  stage,
  rows,
  overdue,
  numerator,
  denominator,
});
const share = { unit: 'PERCENT', period: 'QUARTER' } as const;

test('a share is the sum over the sum of what is verified and locked', () => {
  const [point] = trendOf(share, [group('2026-01-01', 'VERIFIED', 2, 9, 10), group('2026-01-01', 'LOCKED', 1, 10, 90)], new Map());
  expect(point).toMatchObject({ period: '2026-Q1', due: 3, reported: 3, verified: 3, numerator: 19, denominator: 100, value: 19 });
});

test('what nobody reported is a gap, and so is a period in which nobody was asked', () => {
  const points = trendOf(
    share,
    [group('2025-10-01', 'VERIFIED', 1, 1, 2), group('2026-04-01', 'ASKED', 2, 0, null, 2), group('2026-04-01', 'REPORTED', 1, 5, 5)],
    new Map(),
  );
  expect(points.map(({ period, due, reported, overdue, value }) => [period, due, reported, overdue, value])).toEqual([
    ['2025-Q4', 1, 1, 0, 50],
    ['2026-Q1', 0, 0, 0, null],
    ['2026-Q2', 3, 1, 2, null],
  ]);
});

test('a corrected figure counts once, in its corrected form', () => {
  const points = trendOf(
    { unit: 'COUNT', period: 'YEAR' },
    [group('2025-01-01', 'CORRECTED', 1, 100), group('2025-01-01', 'VERIFIED', 1, 80)],
    new Map([['2025', 1]]),
  );
  expect(points).toMatchObject([{ period: '2025', due: 1, corrected: 1, numerator: 80, denominator: null, value: 80 }]);
});

test('periods follow one another without a gap, and nobody is counted twice', () => {
  const starts = fc.integer({ min: 0, max: 40 }).map((month) => new Date(Date.UTC(2023, month, 1)));
  const stage = fc.constantFrom('ASKED', 'REPORTED', 'RETURNED', 'VERIFIED', 'LOCKED', 'CORRECTED');
  const groups = fc.array(
    fc.record({ startsOn: starts, stage, rows: fc.nat(9), overdue: fc.constant(0), numerator: fc.nat(50), denominator: fc.constant(null) }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(groups, (given) => {
      const points = trendOf({ unit: 'COUNT', period: 'MONTH' }, given, new Map());
      for (const [at, point] of points.entries()) {
        expect(point.verified <= point.reported && point.reported <= point.due).toBe(true);
        const next = points[at + 1];
        if (next) expect(next.startsOn.getTime() - point.endsOn.getTime()).toBe(86_400_000);
      }
      const asked = given.filter((each) => each.stage !== 'CORRECTED').reduce((sum, { rows }) => sum + rows, 0);
      expect(points.reduce((sum, { due }) => sum + due, 0)).toBe(asked);
    }),
  );
});
