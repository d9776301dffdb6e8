import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultReadiness,
  type MetDegree,
  metDegrees,
  type ReadinessAnswers,
  readinessIssues,
  readinessTemplate,
  scoreReadiness,
} from './readiness.ts';

const degree = fc.constantFrom(...metDegrees);
const filledIn = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), required: fc.boolean(), met: degree }), { minLength: 1, maxLength: 30 })
  .map((rows) => ({
    items: rows.map(({ weight, required }, at) => ({ key: `i${at}`, weight, required })),
    answers: Object.fromEntries(rows.map(({ met }, at) => [`i${at}`, { met }])) as ReadinessAnswers,
  }));
const passing = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const better: Readonly<Record<MetDegree, MetDegree>> = { NONE: 'PARTLY', PARTLY: 'FULL', FULL: 'FULL', NOT_APPLICABLE: 'NOT_APPLICABLE' };

test('a score lies between nothing and all, and is null only when nothing counts', () => {
  fc.assert(
    fc.property(filledIn, ({ items, answers }) => {
      const { score } = scoreReadiness(items, answers);
      const counts = items.some(({ key }) => answers[key]?.met !== 'NOT_APPLICABLE');
      expect(score === null).toBe(!counts);
      if (score !== null) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('what does not apply changes no score, wherever it stands', () => {
  fc.assert(
    fc.property(filledIn, fc.integer({ min: 1, max: 100 }), ({ items, answers }, weight) => {
      const more = [{ key: 'extra', weight, required: false }, ...items];
      const { score } = scoreReadiness(more, { ...answers, extra: { met: 'NOT_APPLICABLE' } });
      expect(score).toBe(scoreReadiness(items, answers).score);
    }),
  );
});

test('the order of the items changes nothing, nor do weights in other units', () => {
  fc.assert(
    fc.property(filledIn, fc.integer({ min: 2, max: 9 }), passing, ({ items, answers }, times, pass) => {
      const first = scoreReadiness(items, answers, pass);
      const turned = scoreReadiness([...items].reverse(), answers, pass);
      const scaled = scoreReadiness(
        items.map((item) => ({ ...item, weight: item.weight * times })),
        answers,
        pass,
      );
      expect([turned.score, turned.passed]).toEqual([first.score, first.passed]);
      expect(scaled).toEqual(first);
    }),
  );
});

test('meeting an item better lowers no score and fails no check that was passed', () => {
  fc.assert(
    fc.property(filledIn, fc.nat(), passing, ({ items, answers }, at, pass) => {
      const { key = '' } = items[at % items.length] ?? {};
      const before = scoreReadiness(items, answers, pass);
      const after = scoreReadiness(items, { ...answers, [key]: { met: better[answers[key]?.met ?? 'NONE'] } }, pass);
      expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
      expect(after.passed || !before.passed).toBe(true);
    }),
  );
});

test('a required item that is not fully met fails the check whatever the score', () => {
  fc.assert(
    fc.property(filledIn, fc.constantFrom<MetDegree>('PARTLY', 'NONE', 'NOT_APPLICABLE'), ({ items, answers }, met) => {
      const must = { key: 'must', weight: 1, required: true };
      const result = scoreReadiness([...items, must], { ...answers, must: { met } }, 0);
      expect(result.passed).toBe(false);
      expect(result.failed).toContain('must');
    }),
  );
});

test('what is not answered passes nothing', () => {
  fc.assert(
    fc.property(filledIn, fc.nat(), ({ items, answers }, at) => {
      const { key = '' } = items[at % items.length] ?? {};
      const { [key]: _left, ...rest } = answers;
      expect(scoreReadiness(items, rest, 0)).toMatchObject({ passed: false, answered: items.length - 1 });
    }),
  );
});

test('the figures of a check by hand: 10 full, 5 partly, 5 not at all, 7 not applicable', () => {
  const items = [10, 5, 5, 7].map((weight, at) => ({ key: `i${at}`, weight, required: false }));
  const answers: ReadinessAnswers = { i0: { met: 'FULL' }, i1: { met: 'PARTLY' }, i2: { met: 'NONE' }, i3: { met: 'NOT_APPLICABLE' } };
  expect(scoreReadiness(items, answers, 62.5)).toEqual({ score: 62.5, passed: true, answered: 4, failed: [], gaps: ['i1', 'i2'] });
  expect(scoreReadiness(items, answers, 62.51).passed).toBe(false);
});

test('a score that only looks enough when rounded does not pass', () => {
  const items = [24_999, 1, 6_249].map((weight, at) => ({ key: `i${at}`, weight, required: false }));
  const answers: ReadinessAnswers = { i0: { met: 'FULL' }, i1: { met: 'NONE' }, i2: { met: 'NONE' } };
  expect(scoreReadiness(items, answers, 80)).toMatchObject({ score: 80, passed: false });
});

test('the list the house brings along is a template like any other', () => {
  expect(readinessTemplate.parse(defaultReadiness)).toEqual(defaultReadiness);
  expect(new Set(defaultReadiness.items.map(({ section }) => section)).size).toBe(6);
});

test('every fault of a check is told at its place, all at once', () => {
  const items = defaultReadiness.items.slice(0, 4);
  const [first, second, third] = items.map(({ key }) => key);
  const answers = {
    [first ?? '']: { met: 'NOT_APPLICABLE' as const },
    [second ?? '']: { met: 'NONE' as const },
    [third ?? '']: { met: 'PARTLY' as const },
  };
  const gaps = [{ key: third ?? '', remedy: '明确负责人', dueOn: '2026-11-01' }];
  expect(readinessIssues(items, { answers, gaps }, '2026-11-22')).toEqual([
    { path: `answers.${first}.met`, code: 'REQUIRED_APPLIES' },
    { path: `remedies.${second}.remedy`, code: 'REQUIRED' },
    { path: `remedies.${second}.dueOn`, code: 'REQUIRED' },
    { path: `remedies.${third}.dueOn`, code: 'IN_THE_PAST' },
    { path: `answers.${items[3]?.key}.met`, code: 'REQUIRED' },
  ]);
});
