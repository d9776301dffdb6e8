import { expect, test } from 'vitest';
import { withoutValues } from '../logging/scrubbed.ts';
import { createBuckets } from './buckets.ts';
import { jsonLevels } from './json-levels.ts';
import { troubleOf } from './trouble.ts';

const failed = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  ['the server is not there', failed('connect', { code: 'ECONNREFUSED' })],
  ['the pool is exhausted', failed('timeout exceeded when trying to connect')],
  ['the connection died', failed('Connection terminated unexpectedly')],
  ['no transaction could be opened in time', failed('x', { code: 'P2028' })],
  ['a statement took too long', failed('x', { code: 'P2010', meta: { code: '57014' } })],
  ['a lock was not given', failed('x', { cause: failed('y', { originalCode: '55P03', kind: 'postgres' }) })],
  ['the disk is full', failed('x', { meta: { driverAdapterError: { cause: { originalCode: '53100' } } } })],
  ['the server stops', failed('x', { code: '57P01' })],
  ['a deadlock', failed('x', { code: 'P2034' })],
])('passing: %s', (_name, error) => expect(troubleOf(error)).toBe('passing'));

test.each(['P2002', 'P2003', 'P2025', '42501', '23503', '23505'])('%s tells nothing about what is there', (code) =>
  expect([troubleOf(failed('x', { code })), troubleOf(failed('x', { code: 'P2010', meta: { code } }))]).toEqual(['hidden', 'hidden']),
);

test.each([failed('x is undefined'), failed('x', { code: '42703' }), 'text', null, undefined, failed('loop', { cause: failed('a') })])(
  'ours: %s',
  (error) => expect(troubleOf(error)).toBe('ours'),
);

test('a chain of causes without an end is followed only so far', () => {
  const circle = failed('a') as Error & { cause: unknown };
  circle.cause = circle;
  expect(troubleOf(circle)).toBe('ours');
});

test('nothing a person typed is left in a message', () => {
  const text = withoutValues(
    `Key (email)=(li.wen@demo.invalid) exists; phone 13800138000, card 44010619900101123X, name 李文, mail to zhang@x.cn`,
  );
  for (const value of ['li.wen', '13800138000', '44010619900101123', '李文', 'zhang@']) expect(text).not.toContain(value);
  expect(text).toContain('Key (email)');
});

test('levels of JSON are counted outside of strings only', () => {
  expect(jsonLevels('{"a":[1,{"b":2}],"c":"[[[[{{{{"}')).toBe(3);
  expect(jsonLevels('"\\"[["')).toBe(0);
  expect(jsonLevels('["not ended')).toBe(1);
  expect(jsonLevels('['.repeat(200_000))).toBe(200_000);
});

test('a bucket empties at once and refills evenly; callers do not share it', () => {
  let now = 0;
  const buckets = createBuckets(60, () => now);
  expect(Array.from({ length: 61 }, () => buckets.take('a')).filter((wait) => wait === 0)).toHaveLength(60);
  expect([buckets.take('b'), buckets.wait('a')]).toEqual([0, 1]);
  now = 2_500;
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1]);
});
