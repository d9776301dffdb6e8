import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentText, isSame, merge } from './merge.ts';

test('what was typed stays, everything else follows the server', () => {
  const before = { number: '12', issuer: 'A', issuedOn: null, fileIds: ['1'] };
  const theirs = { number: '13', issuer: 'B', issuedOn: '2026-01-01', fileIds: ['2'] };
  expect(merge({ number: '99', issuer: 'A', issuedOn: '', fileIds: ['1'] }, before, theirs)).toEqual({
    values: { number: '99', issuer: 'B', issuedOn: '2026-01-01', fileIds: ['2'] },
    collisions: [{ path: ['number'], mine: '99', theirs: '13' }],
  });
});

test('an emptied field was touched, and so was a zero where nothing stood', () => {
  expect(merge({ issuer: '' }, { issuer: 'A' }, { issuer: 'B' }).collisions).toEqual([{ path: ['issuer'], mine: '', theirs: 'B' }]);
  expect(merge({ cost: 0 }, {}, {}).values).toEqual({ cost: 0 });
  expect(merge({ cost: 0 }, {}, { cost: 5 }).collisions).toEqual([{ path: ['cost'], mine: 0, theirs: 5 }]);
});

test('answers under one key are told apart; of one answer no half is taken', () => {
  const before = { answers: { summary: '旧', cost: 1, site: { city: '广州' } } };
  const mine = { answers: { summary: '旧', cost: 2, site: { city: '深圳' } } };
  const theirs = { answers: { summary: '新', cost: 1, site: { city: '广州', since: 2020 } } };
  expect(merge(mine, before, theirs)).toEqual({
    values: { answers: { summary: '新', cost: 2, site: { city: '深圳' } } },
    collisions: [{ path: ['answers', 'site'], mine: { city: '深圳' }, theirs: { city: '广州', since: 2020 } }],
  });
});

test('content is the same in any order, and nothing is nothing however it is written', () => {
  expect(isSame({ a: 1, b: { d: null, c: [] } }, { b: {}, a: 1 })).toBe(true);
  expect(isSame({ b: 2, a: { y: 1, x: 2 } }, { a: { x: 2, y: 1 }, b: 2 })).toBe(true);
  expect(isSame([], '')).toBe(true);
  expect(isSame(0, undefined)).toBe(false);
  expect(isSame(false, undefined)).toBe(false);
  expect(contentText(undefined)).toBe('');
});

const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.array(fc.integer(), { maxLength: 2 })), { nil: undefined });
const values = fc.record({ title: value, cost: value, answers: fc.record({ a: value, b: value, c: value }) });
const leaves = ({ answers, ...rest }: { answers: object }) => ({ ...rest, ...answers });

test('nothing is lost: each field is theirs, mine, or both are told', () => {
  fc.assert(
    fc.property(values, values, values, (before, mine, theirs) => {
      const merged = merge(mine, before, theirs);
      const [was, typed, now, got] = [before, mine, theirs, merged.values as typeof mine].map(leaves) as Record<string, unknown>[];
      const told = new Set(merged.collisions.map(({ path }) => path.at(-1)));
      for (const key of ['title', 'cost', 'a', 'b', 'c']) {
        const [w, m, t, g] = [was?.[key], typed?.[key], now?.[key], got?.[key]];
        if (isSame(m, w)) expect(isSame(g, t)).toBe(true);
        else expect(isSame(g, m)).toBe(true);
        expect(told.has(key)).toBe(!isSame(m, w) && !isSame(t, w) && !isSame(m, t));
      }
    }),
  );
});
