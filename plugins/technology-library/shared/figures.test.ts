import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainment, type Direction, scoreOf, together } from './figures.ts';
import { lastPeriodBefore, type Period, periodAround, periodLabel, periods } from './periods.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

describe('figures of several sites', () => {
  test.each([
    [
      'PERCENT',
      [
        { numerator: 9, denominator: 10 },
        { numerator: 100, denominator: 1000 },
      ],
      (100 * 109) / 1010,
    ],
    [
      'MEAN',
      [
        { numerator: 30, denominator: 10 },
        { numerator: 10, denominator: 10 },
      ],
      2,
    ],
    [
      'COUNT',
      [
        { numerator: 3, denominator: null },
        { numerator: 4, denominator: null },
      ],
      7,
    ],
    ['PERCENT', [{ numerator: 0, denominator: 0 }], null],
    ['COUNT', [], null],
  ] as const)('%s of %j is %s', (unit, figures, value) => {
    expect(together(unit, figures)).toBe(value);
  });

  test('a share lies between the lowest and the highest of its parts', () => {
    const part = fc
      .integer({ min: 1, max: 1000 })
      .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const shares = parts.map(({ numerator, denominator }) => (100 * numerator) / denominator);
        const all = together('PERCENT', parts) ?? Number.NaN;
        expect(all).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(all).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
    );
  });
});

describe('a target', () => {
  test.each([
    [80, 90, 'HIGHER', 80 / 90],
    [95, 90, 'HIGHER', 1],
    [0, 90, 'HIGHER', 0],
    [3, 0, 'HIGHER', 1],
    [2, 5, 'LOWER', 1],
    [10, 5, 'LOWER', 0.5],
    [1, 0, 'LOWER', 0],
    [0, 0, 'LOWER', 1],
  ] as const)('%s against %s, %s is better: %s', (value, target, better, reached) => {
    expect(attainment(value, target, better)).toBe(reached);
  });

  test('is reached from 0 to 1, and more of the better is never less reached', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom<Direction>('HIGHER', 'LOWER'), (a, b, target, better) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [worse, good] = better === 'HIGHER' ? [low, high] : [high, low];
        const [less, more] = [attainment(worse, target, better), attainment(good, target, better)];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(1);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe('the score', () => {
  test('weighs what has a figure and leaves out what has none', () => {
    expect(
      scoreOf([
        { weight: 2, attainment: 1 },
        { weight: 1, attainment: 0.5 },
        { weight: 5, attainment: null },
      ]),
    ).toBe(83.33);
    expect(scoreOf([{ weight: 0, attainment: 1 }])).toBeNull();
    expect(scoreOf([])).toBeNull();
  });

  test('does not change when all weights are scaled, and stays between 0 and 100', () => {
    const weighed = fc.record({ weight: fc.integer({ min: 1, max: 50 }), attainment: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(weighed, { minLength: 1 }), fc.integer({ min: 2, max: 9 }), (all, factor) => {
        const score = scoreOf(all) ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        const scaled = scoreOf(all.map((each) => ({ ...each, weight: each.weight * factor }))) ?? Number.NaN;
        expect(Math.abs(scaled - score)).toBeLessThanOrEqual(0.011);
      }),
    );
  });
});

describe('periods', () => {
  test.each([
    ['MONTH', '2024-02-10', '2024-02-01', '2024-02-29', '2024-02'],
    ['QUARTER', '2026-11-22', '2026-10-01', '2026-12-31', '2026-Q4'],
    ['HALF', '2026-06-30', '2026-01-01', '2026-06-30', '2026-H1'],
    ['YEAR', '2026-01-01', '2026-01-01', '2026-12-31', '2026'],
  ] as const)('%s around %s', (period, at, startsOn, endsOn, label) => {
    const span = periodAround(period, day(at));
    expect([text(span.startsOn), text(span.endsOn), periodLabel(period, span.startsOn)]).toEqual([startsOn, endsOn, label]);
  });

  test('the last one is over the day before the present one begins', () => {
    const dates = fc.date({ min: day('2000-01-01'), max: day('2099-12-31'), noInvalidDate: true }).map((date) => day(text(date)));
    fc.assert(
      fc.property(dates, fc.constantFrom<Period>(...periods), (at, period) => {
        const [last, now] = [lastPeriodBefore(period, at), periodAround(period, at)];
        expect(now.startsOn.getTime() - last.endsOn.getTime()).toBe(86_400_000);
        expect(now.startsOn <= at && at <= now.endsOn).toBe(true);
      }),
    );
  });
});
