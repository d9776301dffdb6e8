import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIn, rankOf } from './found-in.ts';
import { grams, searchFilter } from './grams.ts';
import { searchable } from './searchable.ts';

const seed = 20_261_122;
// Few characters, so that neighbours repeat in the wrong order often.
const han = fc.constantFrom(...'肺癌早期筛查支架');
const han7 = fc.string({ unit: han, maxLength: 12 });
const mixed = fc.string({ unit: fc.oneof(han, fc.constantFrom(...'ctCT2０１Ａ（），-. ')), maxLength: 24 });
const holds = (text: string, query: string) => grams(query).every((gram) => searchable({ text }).includes(gram));

describe('Chinese', () => {
  test('whatever is part of a text finds it, one character too', () => {
    fc.assert(
      fc.property(han7, fc.nat(12), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const part = text.slice(from, from + length);
        fc.pre(part.length > 0);
        expect(holds(text, part) && foundIn(part, text)).toBe(true);
      }),
      { seed },
    );
  });

  test('after the second look nothing else is found', () => {
    fc.assert(
      fc.property(han7, han7, (text, query) => {
        fc.pre(query.length > 0);
        expect(holds(text, query) && foundIn(query, text)).toBe(text.includes(query));
      }),
      { seed },
    );
  });

  test('the second look is needed', () => {
    expect(holds('癌肺癌肺癌', '肺癌肺')).toBe(true);
    expect(holds('肺癌与癌肺', '肺癌肺')).toBe(true);
    expect(foundIn('肺癌肺', '肺癌与癌肺')).toBe(false);
  });
});

test('what the second look accepts, the column holds: no row is lost, whatever scripts are mixed', () => {
  fc.assert(
    fc.property(mixed, mixed, (text, query) => {
      fc.pre(foundIn(query, text));
      expect(holds(text, query)).toBe(true);
    }),
    { seed, numRuns: 2_000 },
  );
});

test.each([
  ['oct', 'OCT 引导的冠脉介入', true],
  ['ＯＣＴ引导', 'OCT引导的冠脉介入', true],
  ['ct', 'OCT 引导', false],
  ['M2026', '编号 m2026-0007', true],
  ['2026', 'M2026-0007', true],
  ['026', 'M2026-0007', false],
  ['冠脉 oct', 'OCT 引导的冠脉介入', true],
  ['冠脉，介入', 'OCT 引导的冠脉介入', true],
  ['介', 'OCT 引导的冠脉介入', true],
  ['β', 'Β受体阻滞剂', true],
  ['pneumonoultramicroscopicsilico', 'Pneumonoultramicroscopicsilicovolcanoconiosis', true],
  ['𠮷野', '𠮷野家', true],
])('%s in %s: %s', (query, text, expected) => {
  expect(holds(text, query) && foundIn(query, text)).toBe(expected);
});

test('signs that are no word find nothing; no text at all asks for everything', () => {
  expect(searchFilter('  ')).toEqual({});
  expect(searchFilter(null)).toEqual({});
  expect(holds('（肺癌）', '（')).toBe(false);
  expect(searchFilter('\0')).toEqual({ search: { hasEvery: [' '] } });
  expect(foundIn('（', '（肺癌）')).toBe(false);
});

test('all fields are searched, lists and missing ones included', () => {
  const column = searchable({ title: '支架', number: null, tags: ['心脏', '血管'] });
  expect(column).toEqual(expect.arrayContaining(['支', '支架', '心脏', '血管']));
  expect(column).not.toContain('脏血');
});

test('the very name ranks before what begins with it, and that before what says it', () => {
  const ranks = ['支架', '支架植入', '冠脉支架', '冠脉介入'].map((title) => rankOf('支架', title));
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(new Set(ranks).size).toBe(4);
});
