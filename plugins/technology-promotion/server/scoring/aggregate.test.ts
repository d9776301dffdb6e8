import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type ScoreRules } from '../../shared/policy.ts';
import { aggregate, atRevision, emptyTally, type ReviewFigure, tallyOf, withoutReview, withReview } from './aggregate.ts';
import { exactText } from './exact.ts';

const rules: ScoreRules = defaultPolicy.score;
const review = (reviewId: string, score: number | string | null, more: Partial<ReviewFigure> = {}): ReviewFigure => ({
  reviewId,
  reviewerId: `expert of ${reviewId}`,
  score,
  vetoes: [],
  formVersion: 1,
  revision: 1,
  ...more,
});
const of = (scores: readonly (number | string)[], more: Partial<ScoreRules> = {}) => {
  const own = { ...rules, ...more };
  return aggregate(
    tallyOf(
      'item',
      scores.map((score, i) => review(`r${i}`, score)),
      own,
    ),
    own,
  );
};

describe('the figures of an item', () => {
  it('mean, median, both deviations, the ends and n come together', () => {
    expect(of([80, 90, 70, 84])).toMatchObject({
      n: 4,
      figures: { mean: 81, median: 82, min: 70, max: 90, populationSd: Math.sqrt(53), sampleSd: Math.sqrt(212 / 3), trimmed: null },
    });
  });

  it('do not exist below the smallest number of reviews', () => {
    expect(of([80, 90])).toMatchObject({ n: 2, needed: 3, figures: null });
    expect(of([], { minimumReviews: 1 })).toMatchObject({ n: 0, figures: null });
    expect(of([80], { minimumReviews: 1 }).figures).toMatchObject({ mean: 80, median: 80, populationSd: 0, sampleSd: null });
  });

  it('leave out one highest and one lowest only from five reviews on', () => {
    expect(of([10, 80, 82, 84], { trim: true }).figures).toMatchObject({ mean: 64, trimmed: null });
    expect(of([10, 80, 82, 84, 100], { trim: true }).figures).toMatchObject({
      mean: 82,
      median: 82,
      min: 10,
      max: 100,
      trimmed: { counted: 3, fullMean: 71.2 },
    });
    expect(of([80, 80, 80, 80, 80], { trim: true }).figures).toMatchObject({ mean: 80 });
  });

  it('mean of thirds is exact', () => {
    expect(of(['100/3', '100/3', '100/3']).figures).toMatchObject({ exactMean: '100/3', populationSd: 0 });
  });

  it('count vetoes once per review and name the criterion', () => {
    const tally = tallyOf(
      'item',
      [review('a', 90, { vetoes: ['ethics', 'harm'] }), review('b', 90, { vetoes: ['harm', 'harm'] }), review('c', 90)],
      rules,
    );
    expect(aggregate(tally, rules)).toMatchObject({
      vetoedBy: 2,
      vetoes: [
        { criterionId: 'ethics', n: 1 },
        { criterionId: 'harm', n: 2 },
      ],
    });
  });

  it('average a criterion over those who answered it', () => {
    const tally = tallyOf(
      'item',
      [
        review('a', 90, { criteria: { safety: 90, cost: 10 } }),
        review('b', 80, { criteria: { safety: '100/3' } }),
        review('c', 70, { criteria: { cost: 20 } }),
      ],
      rules,
    );
    expect(aggregate(tally, rules).figures?.criteria).toMatchObject([
      { criterionId: 'cost', n: 2, mean: 15 },
      { criterionId: 'safety', n: 2, exactMean: '185/3' },
    ]);
  });

  it('mark unlike forms', () => {
    const tally = tallyOf('item', [review('a', 90), review('b', 80, { formVersion: 2 }), review('c', 70)], rules);
    expect(aggregate(tally, rules)).toMatchObject({ mixedForms: true, formVersions: [1, 2] });
  });

  it('a void review stays readable and does not count', () => {
    const tally = tallyOf('item', [review('a', 90), review('b', 80), review('c', 70), review('d', 10, { voidReason: 'conflict' })], rules);
    expect(aggregate(tally, rules)).toMatchObject({ n: 3, figures: { mean: 80 }, invalid: [{ reviewId: 'd', reason: 'VOID' }] });
    expect(tally.reviews.get('d')?.score).toBe(10);
  });
});

describe('a supplement after two of three reviews', () => {
  const early = [review('a', 90), review('b', 60)];
  const late = review('c', 90, { revision: 2 });
  const seen = (supplement: ScoreRules['supplement'], reviews: ReviewFigure[]) => {
    const own = { ...rules, supplement };
    return aggregate(tallyOf('item', reviews, own, 2), own);
  };

  it('reopens them', () => {
    expect(seen('REOPEN', [...early, late])).toMatchObject({
      n: 1,
      figures: null,
      mixedRevisions: false,
      invalid: [
        { reviewId: 'a', reason: 'REOPENED' },
        { reviewId: 'b', reason: 'REOPENED' },
      ],
    });
  });

  it('or wants them confirmed', () => {
    expect(seen('CONFIRM', [review('a', 90, { confirmedFor: 2 }), review('b', 60, { confirmedFor: 1 }), late])).toMatchObject({
      n: 2,
      mixedRevisions: true,
      invalid: [{ reviewId: 'b', reason: 'NOT_CONFIRMED' }],
    });
  });

  it('or mixes them, marked', () => {
    expect(seen('IGNORE', [...early, late])).toMatchObject({
      n: 3,
      figures: { mean: 80 },
      mixedRevisions: true,
      revisions: [
        { revision: 1, n: 2 },
        { revision: 2, n: 1 },
      ],
    });
  });

  it('counts anew when the revision changes under a tally', () => {
    const before = tallyOf('item', [...early, review('c', 90)], rules);
    expect(aggregate(before, rules).n).toBe(3);
    expect(aggregate(atRevision(before, 2, rules), rules)).toMatchObject({ n: 0, figures: null });
  });
});

describe('properties of the figures', () => {
  const reviews = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean()), { minLength: 1, maxLength: 9 })
    .map((rows) => rows.map(([third, isVoid], i) => review(`r${i}`, `${third}/3`, { voidReason: isVoid ? 'conflict' : null })));

  it('do not depend on the order reviews come in', () => {
    fc.assert(
      fc.property(reviews, fc.boolean(), (all, trim) => {
        const own = { ...rules, trim };
        const { invalid, ...there } = aggregate(tallyOf('item', all, own), own);
        const { invalid: alsoInvalid, ...back } = aggregate(tallyOf('item', [...all].reverse(), own), own);
        expect(back).toEqual(there);
        expect(new Set(alsoInvalid.map(({ reviewId }) => reviewId))).toEqual(new Set(invalid.map(({ reviewId }) => reviewId)));
      }),
    );
  });

  it('a review put, changed and taken back leaves no trace in the sums', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 }), (all, seventh, ninth) => {
        const before = tallyOf('item', all, rules);
        const put = withReview(before, review('extra', `${seventh}/7`), rules);
        const changed = withReview(put, review('extra', `${ninth}/9`), rules);
        const after = withoutReview(changed, 'extra', rules);
        expect(after).toEqual(before);
        expect(withoutReview(after, 'nobody', rules)).toBe(after);
        const anew = tallyOf('item', [...all, review('extra', `${ninth}/9`)], rules);
        expect([exactText(changed.sum), exactText(changed.sumOfSquares), changed.count]).toEqual([
          exactText(anew.sum),
          exactText(anew.sumOfSquares),
          anew.count,
        ]);
      }),
    );
  });

  it('the mean lies between the ends and moves with every score by the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 1, max: 10 }),
        (scores, by) => {
          const [figures, moved] = [of(scores).figures, of(scores.map((score) => score + by)).figures];
          expect(figures?.mean).toBeGreaterThanOrEqual(figures?.min ?? 101);
          expect(figures?.mean).toBeLessThanOrEqual(figures?.max ?? -1);
          expect(moved?.mean).toBeCloseTo((figures?.mean ?? 0) + by, 9);
          expect(moved?.populationSd).toBe(figures?.populationSd);
        },
      ),
    );
  });

  it('an empty tally is empty', () => {
    expect(aggregate(emptyTally('item'), rules)).toMatchObject({ n: 0, figures: null, vetoedBy: 0, revisions: [], mixedRevisions: false });
  });
});
