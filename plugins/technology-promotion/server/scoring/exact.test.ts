import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, decimalText, divide, exact, exactText, fraction, multiply, subtract, toNumber } from './exact.ts';

const ratios = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d));

describe('fractions', () => {
  it.each([
    [2.3, '23/10'],
    ['2.30', '23/10'],
    [-0.5, '-1/2'],
    [1e-7, '1/10000000'],
    [2e21, '2000000000000000000000'],
    ['412/5', '412/5'],
    ['-6/4', '-3/2'],
    [0, '0'],
  ])('%s is %s', (value, text) => {
    expect(exactText(exact(value))).toBe(text);
  });

  it.each(['', 'x', '1/0', '1/', '1,5', 'NaN', 'Infinity', Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });

  it.each([
    [82.35, 1, '82.4'],
    ['247/3', 1, '82.3'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [-0.04, 1, '0.0'],
    [0.05, 1, '0.1'],
    [1.005, 2, '1.01'],
  ])('%s to %i decimals is %s', (value, decimals, text) => {
    expect(decimalText(value, decimals)).toBe(text);
  });

  it('adds and takes away without a trace', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, b)).toEqual(add(b, a));
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(exact(exactText(a))).toEqual(a);
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });

  it('comes back as the double it came from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), (value) => {
        expect(Math.abs(toNumber(exact(value)) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
      }),
    );
  });
});
