import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Criterion, checkCriteria, onScale, scaleValues, scoresSchema } from './criteria.ts';

const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  key,
  label: key,
  weight: 10,
  scale: { min: 1, max: 5, step: 0.1 },
  anchors: [{ value: 1, text: '优' }],
  allowNA: false,
  isVeto: false,
  isIndependent: false,
  ...more,
});
const definition = { criteria: [criterion('safety', { isVeto: true }), criterion('cost', { allowNA: true })] };
const issues = (scores: unknown, draft = false) =>
  scoresSchema(definition, { draft })
    .safeParse(scores)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

test('decimal steps reach every value of the scale and nothing between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom(0.1, 0.25, 0.5, 1, 5),
      (from, count, step) => {
        const scale = { min: from / 10, max: Number((from / 10 + count * step).toFixed(6)), step };
        const values = scaleValues(scale);
        expect(values).toHaveLength(count + 1);
        for (const value of values) expect(onScale(scale, value) && !onScale(scale, value + step / 2)).toBe(true);
      },
    ),
    { seed: 20_261_122 },
  );
});

describe('scores', () => {
  test('are given for every criterion, or left out with a reason where that is allowed', () => {
    expect(issues({ safety: { score: 1.3 }, cost: { notApplicable: true, reason: '无费用' } })).toEqual([]);
    expect(issues({})).toEqual(['safety.score REQUIRED', 'cost.score REQUIRED']);
    expect(issues({ safety: { notApplicable: true, reason: 'x' }, cost: { notApplicable: true, reason: ' ' } })).toEqual([
      'safety.notApplicable NA_NOT_ALLOWED',
      'cost.reason NA_REASON',
    ]);
    expect(issues({ safety: { score: 1.25 }, cost: { score: 6 } })).toEqual(['safety.score OFF_SCALE', 'cost.score OFF_SCALE']);
  });

  test('of a draft may be missing; what is left out has no score any more', () => {
    expect(issues({ cost: { notApplicable: true } }, true)).toEqual([]);
    const parsed = scoresSchema(definition).parse({ safety: { score: 5 }, cost: { score: 3, notApplicable: true, reason: '无' }, x: 1 });
    expect(parsed).toEqual({ safety: { score: 5 }, cost: { notApplicable: true, reason: '无' } });
  });
});

test.each<[string, Partial<Criterion>, string]>([
  ['a scale upside down', { scale: { min: 5, max: 1, step: 1 } }, 'scale.max SCALE_RANGE'],
  ['steps that miss the end', { scale: { min: 1, max: 5, step: 3 } }, 'scale.step SCALE_STEP'],
  ['a scale too fine', { scale: { min: 0, max: 100, step: 0.01 } }, 'scale.step SCALE_STEP'],
  ['an anchor beside the scale', { anchors: [{ value: 1.05, text: '优' }] }, 'anchors.0.value ANCHOR_OFF_SCALE'],
  ['a weight of nothing', { weight: 0 }, 'weight WEIGHT'],
])('%s is told at its place', (_what, more, expected) => {
  const [first] = checkCriteria({ criteria: [criterion('a', more), criterion('b')] });
  expect(`${first?.path.slice(2).join('.')} ${first?.code}`).toBe(expected);
});

test('something has to count, and each has its own key', () => {
  expect(checkCriteria(definition)).toEqual([]);
  expect(checkCriteria({ criteria: [criterion('a', { isIndependent: true, weight: 0 })] })).toEqual([
    { path: ['criteria'], code: 'NO_COUNTED' },
  ]);
  expect(checkCriteria({ criteria: [criterion('a'), criterion('a')] })).toEqual([
    { path: ['criteria', 1, 'key'], code: 'KEY_TAKEN' },
    { path: ['criteria', 1, 'label'], code: 'LABEL_TAKEN' },
  ]);
  const called = criterion('b', { label: ` ${criterion('a').label} ` });
  expect(checkCriteria({ criteria: [criterion('a'), called] })).toEqual([{ path: ['criteria', 1, 'label'], code: 'LABEL_TAKEN' }]);
  expect(checkCriteria({ criteria: [] })[0]?.code).toBe('NO_CRITERIA');
});
