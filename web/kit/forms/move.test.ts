import { expect, test } from 'vitest';
import { moved, replaced } from './move.ts';

test.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [1, 9, 'acdb'],
  [1, -4, 'bacd'],
  [7, 0, 'abcd'],
])('from %i to %i', (from, to, expected) => {
  const items = [...'abcd'];
  expect(moved(items, from, to).join('')).toBe(expected);
  expect(items.join('')).toBe('abcd');
});

test('one item is another, the rest the same', () => {
  expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
});
