// The hash that signatures stand for: equal content gives equal hashes, and a change of any part another one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedTerms, type Term } from '../../shared/terms.ts';
import { hashOf, type SignedAgreement } from './content.ts';
import { alertDue } from './days.ts';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const term = fc.record({ key: text, heading: text, text });
const form: fc.Arbitrary<SignedAgreement> = fc.record({
  number: text,
  kind: fc.constantFrom('MAIN', 'AMENDMENT', 'RENEWAL'),
  title: text,
  amends: fc.option(text),
  subject: fc.record({ entryNumber: text, entryTitle: text, versionLabel: text }),
  startsOn: day,
  endsOn: day,
  parties: fc.array(fc.record({ role: fc.constantFrom('ASSOCIATION', 'HOLDER', 'SITE'), partyId: fc.option(fc.uuid()), name: text }), {
    minLength: 1,
    maxLength: 3,
  }),
  terms: fc.array(term, { minLength: 1, maxLength: 6 }),
  attachments: fc.array(fc.record({ name: text, sha256: text }), { maxLength: 4 }),
});

/** Every leaf of the content, as a way to it. */
const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, Array.isArray(value) ? Number(key) : key]));
};
const changeAt = (value: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
  if (key === undefined) return typeof value === 'string' ? `${value}#` : 'changed';
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? changeAt(part, rest) : part));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: changeAt(object[key], rest) };
};
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
};

test('a change of any part of an agreement gives another hash', () => {
  fc.assert(
    fc.property(form, (content) => {
      const hash = hashOf(content);
      for (const path of leaves(content)) expect(hashOf(changeAt(content, path) as SignedAgreement), path.join('.')).not.toBe(hash);
    }),
    { numRuns: 60 },
  );
});

test('a term or an attachment more, fewer, or in another place gives another hash', () => {
  fc.assert(
    fc.property(form, term, (content, more) => {
      const hash = hashOf(content);
      expect(hashOf({ ...content, terms: [...content.terms, more] })).not.toBe(hash);
      expect(hashOf({ ...content, terms: content.terms.slice(1) })).not.toBe(hash);
      expect(hashOf({ ...content, attachments: [...content.attachments, { name: more.key, sha256: more.text }] })).not.toBe(hash);
      const turned = [...content.terms].reverse();
      if (JSON.stringify(turned) !== JSON.stringify(content.terms)) expect(hashOf({ ...content, terms: turned })).not.toBe(hash);
    }),
    { numRuns: 60 },
  );
});

test('how its keys are ordered says nothing', () => {
  fc.assert(
    fc.property(form, (content) => {
      expect(hashOf(reversed(content) as SignedAgreement)).toBe(hashOf(content));
    }),
    { numRuns: 60 },
  );
});

test('changed terms are found by their headings’ keys', () => {
  const terms: Term[] = [
    { key: 'a', heading: '甲', text: '一' },
    { key: 'b', heading: '乙', text: '二' },
    { key: 'c', heading: '丙', text: '三' },
  ];
  const after: Term[] = [
    { key: 'a', heading: '甲', text: '一' },
    { key: 'c', heading: '丙', text: '三改' },
    { key: 'd', heading: '丁', text: '四' },
  ];
  expect(changedTerms(terms, after)).toEqual([
    { key: 'c', heading: '丙', change: 'CHANGED' },
    { key: 'd', heading: '丁', change: 'ADDED' },
    { key: 'b', heading: '乙', change: 'REMOVED' },
  ]);
  expect(changedTerms(terms, terms)).toEqual([]);
});

test('of the days before an end each is told once, and who comes late is told the nearest only', () => {
  expect([61, 60, 59, 30, 8, 7, 0].map((days) => alertDue(days, []))).toEqual([null, 60, 60, 30, 30, 7, 7]);
  expect(alertDue(45, [60])).toBeNull();
  expect(alertDue(29, [60])).toBe(30);
  expect(alertDue(3, [60, 30, 7])).toBeNull();
});
