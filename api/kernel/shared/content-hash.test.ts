import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';
import { sha256 } from './sha256.ts';

const seed = 20_261_122;

test('is the SHA-256 that everybody else computes, at every length around a block', () => {
  const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (let length = 0; length < 200; length += 1) expect(sha256('a'.repeat(length))).toBe(theirs('a'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(sha256(text)).toBe(theirs(text));
    }),
    { seed },
  );
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, shuffled(one)]),
  );
};

test('does not depend on the order of keys, and changes with the content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(canonicalJson(shuffled(one))).toBe(canonicalJson(one));
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
      expect(contentHash(one) === contentHash(other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
    { seed },
  );
});

test('keys stand in the order of RFC 8785, nothing else is added', () => {
  expect(canonicalJson({ ö: 1, '1': [-0, 1e21, undefined], '\ud83d\ude02': '€\n', '\ufb33': undefined })).toBe(
    '{"1":[0,1e+21,null],"ö":1,"😂":"€\\n"}',
  );
});

test.each([Number.NaN, 1n, () => 1, new Date(0), Symbol('x'), undefined])('%s is refused', (value) => {
  expect(() => contentHash({ value: [value ?? Number.POSITIVE_INFINITY] })).toThrow(TypeError);
});
