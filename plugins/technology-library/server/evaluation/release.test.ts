import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_SITES } from '../site/suppress.ts';
import { type Counted, mayRelease, sitesThatDiffer } from './release.ts';

/** Figures of the given sites in the given quarters. */
const figures = (sites: readonly number[], quarters: readonly number[]): Counted[] =>
  sites.flatMap((site) => quarters.map((quarter) => ({ figureId: `${site}/${quarter}`, adoptionId: String(site) })));
const five = [1, 2, 3, 4, 5];

test('the same figures again give nothing away, one site more gives that site away', () => {
  expect(mayRelease(figures(five, [1]), [figures(five, [1])])).toBe(true);
  expect(mayRelease(figures([...five, 6], [1]), [figures(five, [1])])).toBe(false);
  expect(mayRelease(figures([...five, 6, 7, 8, 9, 10], [1]), [figures(five, [1])])).toBe(true);
});

test('a longer time is shown when what it adds comes from five sites, not when it comes from four', () => {
  expect(mayRelease([...figures(five, [1]), ...figures(five, [2])], [figures(five, [1])])).toBe(true);
  expect(mayRelease([...figures(five, [1]), ...figures([1, 2, 3, 4], [2])], [figures(five, [1])])).toBe(false);
});

test('a figure that was corrected since is another figure', () => {
  const corrected = figures(five, [1]).map((each, at) => (at === 0 ? { ...each, figureId: 'corrected' } : each));
  expect(sitesThatDiffer(corrected, figures(five, [1]))).toBe(1);
  expect(mayRelease(corrected, [figures(five, [1])])).toBe(false);
});

test('whatever was shown, two digests never differ by one to four sites, and none stands on fewer than five', () => {
  const site = fc.integer({ min: 1, max: 9 });
  const digest = fc.uniqueArray(fc.tuple(site, fc.integer({ min: 1, max: 3 })), { selector: ([a, b]) => `${a}/${b}`, maxLength: 27 });
  fc.assert(
    fc.property(fc.array(digest, { maxLength: 8 }), (given) => {
      const shown: Counted[][] = [];
      for (const pairs of given) {
        const counted = pairs.map(([at, quarter]) => ({ figureId: `${at}/${quarter}`, adoptionId: String(at) }));
        if (counted.length > 0 && mayRelease(counted, shown)) shown.push(counted);
      }
      for (const [at, one] of shown.entries()) {
        expect(new Set(one.map(({ adoptionId }) => adoptionId)).size).toBeGreaterThanOrEqual(FEWEST_SITES);
        for (const other of shown.slice(0, at)) {
          const only = [
            ...one.filter(({ figureId }) => !other.some((each) => each.figureId === figureId)),
            ...other.filter(({ figureId }) => !one.some((each) => each.figureId === figureId)),
          ];
          const differ = new Set(only.map(({ adoptionId }) => adoptionId)).size;
          expect(differ === 0 || differ >= FEWEST_SITES).toBe(true);
        }
      }
    }),
  );
});
