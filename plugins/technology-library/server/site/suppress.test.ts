import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_SITES, suppressed } from './suppress.ts';

test('a group of fewer than five is not shown, nor one that a total would give away', () => {
  expect(suppressed({ a: 12, b: 8, c: 0 })).toEqual({ counts: { a: 12, b: 8, c: 0 }, total: 20 });
  expect(suppressed({ a: 12, b: 3, c: 7 })).toEqual({ counts: { a: 12, b: null, c: null }, total: 22 });
  expect(suppressed({ a: 12, b: 3, c: 2 })).toEqual({ counts: { a: 12, b: null, c: null }, total: 17 });
  expect(suppressed({ a: 1, b: 2 })).toEqual({ counts: { a: null, b: null }, total: null });
  expect(suppressed({ a: 0, b: 0 })).toEqual({ counts: { a: 0, b: 0 }, total: 0 });
});

test('what is held back holds five sites at least, or the total is held back too', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(counts, (given) => {
      const { counts: shown, total } = suppressed(given);
      const sum = Object.values(given).reduce((all, count) => all + count, 0);
      const held = Object.entries(given).reduce((all, [key, count]) => all + (shown[key] === null ? count : 0), 0);
      for (const count of Object.values(shown)) expect(count === null || count === 0 || count >= FEWEST_SITES).toBe(true);
      if (total !== null) {
        expect(total).toBe(sum);
        expect(held === 0 || held >= FEWEST_SITES).toBe(true);
      } else expect(sum).toBeLessThan(FEWEST_SITES);
    }),
  );
});
