import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, exact, exactText, sumOf, toNumber, zero } from './exact.ts';
import { type Criterion, checkForm, type ReviewForm } from './form.ts';
import { type Answers, onOtherScale, type ReviewScore, scoreReview } from './score-review.ts';

const criterion = (id: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  id,
  weight,
  scale: { min: 0, max: 10, step: 0.5 },
  direction: 'HIGHER_IS_BETTER',
  allowNA: false,
  isVeto: false,
  isIndependent: false,
  ...more,
});
const form = (...criteria: Criterion[]): ReviewForm => ({ id: 'form', version: 1, criteria });
const scored = (of: ReviewForm, answers: Answers): ReviewScore => {
  const result = scoreReview(of, answers);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.review;
};

describe('the score of a review', () => {
  const safety = criterion('safety', 40, { allowNA: true });
  const effect = criterion('effect', 35);
  const cost = criterion('cost', 25, { scale: { min: 1, max: 5, step: 0.1 }, direction: 'LOWER_IS_BETTER' });
  const three = form(safety, effect, cost);

  it('is the weighted mean on 0 … 100, with every line of its explanation', () => {
    const review = scored(three, { safety: 9, effect: 8.5, cost: 1.8 });
    // 40 × 90 + 35 × 85 + 25 × 80, over 100
    expect(review).toMatchObject({ score: 85.75, exactScore: '343/4', weightInUse: 1, formVersion: 1 });
    expect(review.explanation).toMatchObject([
      { criterionId: 'safety', value: 9, normalised: 90, weight: 40, share: 0.4, points: 36 },
      { criterionId: 'effect', value: 8.5, normalised: 85, weight: 35, share: 0.35, points: 29.75 },
      { criterionId: 'cost', value: 1.8, normalised: 80, weight: 25, share: 0.25, points: 20 },
    ]);
  });

  it('renormalises where the heaviest criterion is not applicable, and does not count it as 0', () => {
    const review = scored(three, { safety: 'NA', effect: 9, cost: 1 });
    // 35 × 90 + 25 × 100, over 60
    expect(review.exactScore).toBe('565/6');
    expect(review.weightInUse).toBe(0.6);
    expect(review.explanation[0]).toMatchObject({ value: 'NA', normalised: null, share: 0, points: 0 });
  });

  it('is nothing, not 0, when all is not applicable', () => {
    expect(scored(form(safety), { safety: 'NA' })).toMatchObject({ score: null, exactScore: null, weightInUse: 0 });
  });

  it('leaves out what is independent and reports vetoes apart', () => {
    const full = form(
      effect,
      criterion('feeling', 90, { isIndependent: true }),
      criterion('ethics', 90, { scale: null, isVeto: true }),
      criterion('harm', 90, { isVeto: true, vetoAt: 3 }),
    );
    const review = scored(full, { effect: 8, feeling: 1, ethics: true, harm: 2.5 });
    expect(review.score).toBe(80);
    expect(review.independent).toEqual([{ criterionId: 'feeling', value: 1 }]);
    expect(review.vetoes).toEqual([
      { criterionId: 'ethics', value: null },
      { criterionId: 'harm', value: 2.5 },
    ]);
    expect(scored(full, { effect: 8, feeling: 1, ethics: false, harm: 3.5 }).vetoes).toEqual([]);
  });

  it.each<[string, Answers, string, string]>([
    ['missing', { effect: 8, cost: 2 }, 'safety', 'REQUIRED'],
    ['blank', { safety: null, effect: 8, cost: 2 }, 'safety', 'REQUIRED'],
    ['N/A where it is not allowed', { safety: 9, effect: 'NA', cost: 2 }, 'effect', 'NA_NOT_ALLOWED'],
    ['above the scale', { safety: 10.5, effect: 8, cost: 2 }, 'safety', 'NOT_ON_SCALE'],
    ['below the scale', { safety: 9, effect: 8, cost: 0.9 }, 'cost', 'NOT_ON_SCALE'],
    ['between the steps', { safety: 9.25, effect: 8, cost: 2 }, 'safety', 'NOT_ON_SCALE'],
    ['not a number', { safety: Number.NaN, effect: 8, cost: 2 }, 'safety', 'NOT_ON_SCALE'],
    ['yes on a scale', { safety: true, effect: 8, cost: 2 }, 'safety', 'WRONG_KIND'],
    ['a criterion of another form', { safety: 9, effect: 8, cost: 2, other: 1 }, 'other', 'UNKNOWN_CRITERION'],
    ['a name every object has', { safety: 9, effect: 8, cost: 2, toString: 1 }, 'toString', 'UNKNOWN_CRITERION'],
  ])('refuses an answer that is %s', (_, answers, criterionId, code) => {
    expect(scoreReview(three, answers)).toEqual({ ok: false, issues: [{ criterionId, code }] });
  });

  it('goes back to the scale experts used', () => {
    const overall = form(criterion('overall', 1, { scale: { min: 1, max: 5, step: 0.1 }, direction: 'LOWER_IS_BETTER' }));
    const { exactScore } = scored(overall, { overall: 2.3 });
    expect(toNumber(onOtherScale(exactScore ?? '0', { min: 1, max: 5 }, 'LOWER_IS_BETTER'))).toBe(2.3);
  });
});

describe('properties of the score', () => {
  const step = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
  const answered = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100 }), step, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 })
    .map((rows) => ({
      criteria: rows.map(([weight, , , lower], i) =>
        criterion(`c${i}`, weight, { allowNA: true, direction: lower ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER' }),
      ),
      answers: Object.fromEntries(rows.map(([, value, na], i) => [`c${i}`, na ? ('NA' as const) : value])),
    }));

  it('does not depend on the unit of the weights or the order of the criteria', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 2, max: 1000 }), ({ criteria, answers }, factor) => {
        const { exactScore } = scored(form(...criteria), answers);
        const scaled = criteria.map((one) => ({ ...one, weight: one.weight * factor }));
        expect(scored(form(...scaled.reverse()), answers).exactScore).toBe(exactScore);
      }),
    );
  });

  it('is the same in tenths of the unit, and mirrored when a scale turns round', () => {
    fc.assert(
      fc.property(answered, ({ criteria, answers }) => {
        const { exactScore } = scored(form(...criteria), answers);
        const tenfold = criteria.map((one) => ({ ...one, scale: { min: 0, max: 100, step: 5 } }));
        const times = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, value === 'NA' ? value : value * 10]));
        expect(scored(form(...tenfold), times).exactScore).toBe(exactScore);
        const turned = criteria.map((one) => ({
          ...one,
          direction: one.direction === 'HIGHER_IS_BETTER' ? ('LOWER_IS_BETTER' as const) : ('HIGHER_IS_BETTER' as const),
        }));
        const mirror = scored(form(...turned), answers).exactScore;
        if (exactScore !== null) expect(exactText(add(exact(mirror ?? 0), exact(exactScore)))).toBe('100');
      }),
    );
  });

  it('never falls when one answer gets better, and lies within 0 … 100', () => {
    fc.assert(
      fc.property(answered, ({ criteria, answers }) => {
        const before = scored(form(...criteria), answers).score;
        for (const one of criteria) {
          const value = answers[one.id];
          if (typeof value !== 'number') continue;
          const better = one.direction === 'HIGHER_IS_BETTER' ? Math.min(10, value + 0.5) : Math.max(0, value - 0.5);
          const after = scored(form(...criteria), { ...answers, [one.id]: better }).score;
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
          expect(after).toBeLessThanOrEqual(100);
          expect(before).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('treats not applicable as if the criterion were not there', () => {
    fc.assert(
      fc.property(answered, ({ criteria, answers }) => {
        const kept = criteria.filter(({ id }) => answers[id] !== 'NA');
        const { exactScore } = scored(form(...criteria), answers);
        if (kept.length === 0) expect(exactScore).toBeNull();
        else expect(exactScore).toBe(scored(form(...kept), Object.fromEntries(kept.map(({ id }) => [id, answers[id]]))).exactScore);
      }),
    );
  });

  it('is the sum of its lines, exactly', () => {
    fc.assert(
      fc.property(answered, ({ criteria, answers }) => {
        const { exactScore, explanation } = scored(form(...criteria), answers);
        expect(exactText(sumOf(explanation.map(({ exactPoints }) => exact(exactPoints))))).toBe(exactScore ?? exactText(zero));
      }),
    );
  });
});

describe('a form', () => {
  it.each<[string, Criterion[], string[]]>([
    ['sound', [criterion('a', 1)], []],
    ['without anything that counts', [criterion('a', 1, { isIndependent: true })], ['NO_COUNTED_CRITERION']],
    ['with one id twice', [criterion('a', 1), criterion('a', 1)], ['DUPLICATE_ID']],
    ['with a weight of nothing', [criterion('a', 0)], ['WEIGHT']],
    ['with a negative weight', [criterion('a', -1)], ['WEIGHT']],
    ['upside down', [criterion('a', 1, { scale: { min: 5, max: 1, step: 1 } })], ['SCALE']],
    ['whose steps miss the end', [criterion('a', 1, { scale: { min: 0, max: 1, step: 0.3 } })], ['STEP']],
    ['without scale', [criterion('a', 1, { scale: null })], ['SCALE_MISSING']],
    ['whose veto has no limit', [criterion('a', 1), criterion('v', 1, { isVeto: true })], ['VETO_AT']],
    ['with 41 steps of 0.1', [criterion('a', 1, { scale: { min: 1, max: 5, step: 0.1 } })], []],
  ])('%s', (_, criteria, codes) => {
    expect(checkForm(form(...criteria)).map(({ code }) => code)).toEqual(codes);
  });
});
