import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_SITES } from '../site/suppress.ts';
import { mayRelease } from './release.ts';
import { type Counted, rankOf } from './told-apart.ts';

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

test('a figure that was corrected since is another figure; five of them are shown beside what did not change', () => {
  const corrected = (count: number) =>
    figures([1, 2, 3, 4, 5, 6, 7], [1]).map((each, at) => (at < count ? { ...each, figureId: `new ${at}` } : each));
  expect(mayRelease(corrected(1), [corrected(0)])).toBe(false);
  expect(mayRelease(corrected(5), [corrected(0)])).toBe(true);
});

test('a half year does not tell of the one figure by which it is more than its quarters', () => {
  const [first, second] = [figures(five, [1]), figures(five, [2])];
  const late = figures([6], [1]);
  expect(mayRelease([...first, ...second], [first, second])).toBe(true);
  expect(mayRelease([...first, ...second, ...late], [first])).toBe(true);
  expect(mayRelease([...first, ...second, ...late], [first, second])).toBe(false);
  expect(mayRelease(second, [first, [...first, ...second, ...late]])).toBe(false);
});

test('nor do four digests of which any two differ by many', () => {
  const [a, b, c] = [figures([1, 2, 3, 4, 5], [1]), figures([6, 7, 8, 9, 10], [1]), figures([11, 12, 13, 14, 15], [1])];
  const one = figures([16], [1]);
  expect(mayRelease([...c, ...one], [[...a, ...b], [...a, ...c], b])).toBe(false);
  expect(mayRelease(c, [[...a, ...b], [...a, ...c], b])).toBe(true);
});

test('what follows from what was told is told again, even beside digests of an older rule', () => {
  const told = [figures(five, [1]), figures([...five, 6], [1])];
  expect(mayRelease(figures(five, [1]), told)).toBe(true);
  expect(mayRelease(figures([1, 2, 3, 4, 5, 7, 8, 9, 10, 11], [1]), told)).toBe(false);
});

test('the rank of a matrix is that of its rows and of its columns', () => {
  expect(rankOf([])).toBe(0);
  expect(rankOf([[0, 0]])).toBe(0);
  expect(
    rankOf([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]),
  ).toBe(3);
  expect(
    rankOf([
      [1, 1, 0],
      [0, 1, 1],
      [1, 2, 1],
    ]),
  ).toBe(2);
  const matrix = fc.array(fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(matrix, (rows) => {
      expect(rankOf(rows)).toBe(rankOf((rows[0] ?? []).map((_none, at) => rows.map((row) => row[at] ?? 0))));
    }),
  );
});

/** Choices of one to four of them. */
const few = (sites: readonly number[], from = 0, chosen: readonly number[] = []): number[][] =>
  chosen.length === FEWEST_SITES - 1
    ? []
    : sites.slice(from).flatMap((site, at) => [[...chosen, site], ...few(sites, from + at + 1, [...chosen, site])]);

test('whoever adds and subtracts all digests in every way learns nothing of one to four sites', { timeout: 120_000 }, () => {
  const sites = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const quarters = [1, 2, 3];
  // Whole quarters of nearly all sites are what evaluations count; anything else may happen by corrections.
  const likely = fc
    .tuple(fc.subarray(quarters, { minLength: 1 }), fc.subarray(sites, { minLength: 4 }), fc.subarray(sites, { maxLength: 2 }))
    .map(([time, of, again]) => [...figures(of, time), ...figures(again, [9])]);
  const any = fc.subarray(figures(sites, quarters));
  let shownAtAll = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(likely, any), { maxLength: 7 }), (given) => {
      const shown: Counted[][] = [];
      for (const counted of given) if (counted.length > 0 && mayRelease(counted, shown)) shown.push(counted);
      shownAtAll = Math.max(shownAtAll, shown.length);
      const all = [...new Map(shown.flat().map((each) => [each.figureId, each])).values()];
      const rows = (left: readonly Counted[]) =>
        left.map(({ figureId }) => shown.map((digest) => Number(digest.some((each) => each.figureId === figureId))));
      const rank = rankOf(rows(all));
      // What speaks of these sites alone is nothing everywhere else: leaving them out would lower the rank.
      for (const group of few(sites)) expect(rankOf(rows(all.filter(({ adoptionId }) => !group.includes(Number(adoptionId)))))).toBe(rank);
    }),
    { numRuns: 300 },
  );
  expect(shownAtAll).toBeGreaterThan(2);
});
