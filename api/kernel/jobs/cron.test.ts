import { expect, test } from 'vitest';
import { dueTimes, parseCron } from './cron.ts';

const due = (expression: string, after: string, until: string, limit = 100) =>
  dueTimes(parseCron(expression), new Date(after), new Date(until), limit).map((moment) => moment.toISOString());

test('hours are those of Shanghai', () => {
  expect(due('0 2 * * *', '2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z')).toEqual([
    '2026-03-01T18:00:00.000Z',
    '2026-03-02T18:00:00.000Z',
  ]);
});

test('the end of the stretch belongs to it, the beginning does not', () => {
  expect(due('*/30 * * * *', '2026-03-01T00:00:00Z', '2026-03-01T01:00:00Z')).toEqual([
    '2026-03-01T00:30:00.000Z',
    '2026-03-01T01:00:00.000Z',
  ]);
  expect(due('*/30 * * * *', '2026-03-01T01:00:00Z', '2026-03-01T01:29:59Z')).toEqual([]);
});

test('lists, ranges, steps, Sunday as 0 or 7, and either of two day fields', () => {
  expect(due('5,10 8-9 1 * *', '2026-03-31T20:00:00Z', '2026-04-01T04:00:00Z')).toHaveLength(4);
  expect(due('0 9-17/4 * * *', '2026-03-01T00:00:00Z', '2026-03-01T12:00:00Z')).toEqual([
    '2026-03-01T01:00:00.000Z',
    '2026-03-01T05:00:00.000Z',
    '2026-03-01T09:00:00.000Z',
  ]);
  expect(due('0 8 * * 0', '2026-02-28T00:00:00Z', '2026-03-07T23:00:00Z')).toEqual(['2026-03-01T00:00:00.000Z']);
  expect(due('0 8 * * 7', '2026-02-28T00:00:00Z', '2026-03-07T23:00:00Z')).toEqual(['2026-03-01T00:00:00.000Z']);
  expect(due('0 8 3 * 1', '2026-03-01T12:00:00Z', '2026-03-05T12:00:00Z')).toEqual([
    '2026-03-02T00:00:00.000Z',
    '2026-03-03T00:00:00.000Z',
  ]);
  expect(due('0 8 29 2 *', '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([]);
});

test('of too many the newest count', () => {
  expect(due('* * * * *', '2026-03-01T00:00:00Z', '2026-03-01T10:00:00Z', 2)).toEqual([
    '2026-03-01T09:59:00.000Z',
    '2026-03-01T10:00:00.000Z',
  ]);
});

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '5-1 * * * *',
  'a * * * *',
  '*/0 * * * *',
  '* * * jan *',
  '1-2-3 * * * *',
])('refuses %j', (expression) => {
  expect(() => parseCron(expression)).toThrow('not a schedule');
});
