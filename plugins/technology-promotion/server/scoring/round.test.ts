import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../shared/policy.ts';
import type { ReviewFigure } from './aggregate.ts';
import type { ReviewForm } from './form.ts';
import { reviewFigure } from './review-figure.ts';
import { RoundTally } from './round.ts';
import { scoreReview } from './score-review.ts';

const rules = defaultPolicy.score;
const figure = (reviewId: string, reviewerId: string, score: number): ReviewFigure => ({
  reviewId,
  reviewerId,
  score,
  vetoes: [],
  formVersion: 1,
  revision: 1,
});

/** 2,000 items with 5 reviews each. */
function large(): RoundTally {
  const round = new RoundTally(rules);
  for (let item = 0; item < 2_000; item += 1)
    for (let k = 0; k < 5; k += 1)
      round.put(`i${item}`, figure(`r${item}-${k}`, `e${(item * 5 + k * 7) % 97}`, (item * 31 + k * 17) % 101));
  return round;
}

describe('a round in memory', () => {
  it('recomputes the item of a changed review and no other', () => {
    const round = large();
    const before = Array.from({ length: 2_000 }, (_, item) => round.computed(`i${item}`));
    const others = round.aggregateOf('i8');
    round.put('i7', figure('r7-3', 'e0', 100));
    const touched = before.flatMap((count, item) => (round.computed(`i${item}`) === count ? [] : [`i${item}`]));
    expect(touched).toEqual(['i7']);
    expect(round.aggregateOf('i8')).toBe(others);
    round.ranking();
    round.severity();
    expect(round.computed('i7')).toBe((before[7] ?? 0) + 1);
  });

  it('is the same however it came about', () => {
    const [round, detour] = [large(), large()];
    detour.put('i7', figure('r7-3', 'e0', 3));
    detour.put('i7', figure('more', 'e1', 99));
    detour.remove('i7', 'more');
    detour.put('i7', figure('r7-3', 'e0', (7 * 31 + 3 * 17) % 101));
    expect(detour.aggregateOf('i7')).toEqual(round.aggregateOf('i7'));
    expect(detour.ranking()).toEqual(round.ranking());
  });

  it('keeps a void review out of the figures and out of its author’s severity', () => {
    const round = new RoundTally(rules);
    for (const [id, score] of [
      ['a', 90],
      ['b', 80],
      ['c', 70],
    ] as const)
      round.put('item', figure(id, `expert ${id}`, score));
    expect(round.put('item', { ...figure('c', 'expert c', 70), voidReason: 'changed employer' })).toMatchObject({ n: 2, figures: null });
    expect(round.scores().map(({ reviewerId }) => reviewerId)).toEqual(['expert a', 'expert b']);
    expect(round.ranking().apart).toEqual([{ itemId: 'item', reason: 'TOO_FEW_REVIEWS' }]);
    expect(round.put('item', figure('d', 'expert d', 70))).toMatchObject({ n: 3, figures: { mean: 80 } });
  });

  it('shows an item nobody has reviewed', () => {
    const round = new RoundTally(rules);
    round.addItem('new');
    expect(round.ranking()).toEqual({ ranked: [], apart: [{ itemId: 'new', reason: 'TOO_FEW_REVIEWS' }] });
    expect(round.aggregateOf('unknown')).toBeNull();
  });

  it('takes scored reviews as they come', () => {
    const form: ReviewForm = {
      id: 'form',
      version: 3,
      criteria: [
        {
          id: 'safety',
          weight: 2,
          scale: { min: 0, max: 3, step: 1 },
          direction: 'HIGHER_IS_BETTER',
          allowNA: true,
          isVeto: false,
          isIndependent: false,
        },
        {
          id: 'cost',
          weight: 1,
          scale: { min: 0, max: 3, step: 1 },
          direction: 'LOWER_IS_BETTER',
          allowNA: false,
          isVeto: false,
          isIndependent: false,
        },
        { id: 'ethics', weight: 1, scale: null, direction: 'HIGHER_IS_BETTER', allowNA: false, isVeto: true, isIndependent: false },
      ],
    };
    const result = scoreReview(form, { safety: 'NA', cost: 1, ethics: true });
    expect(result.ok && reviewFigure(result.review, { reviewId: 'r', reviewerId: 'e', revision: 2 })).toEqual({
      reviewId: 'r',
      reviewerId: 'e',
      revision: 2,
      score: '200/3',
      vetoes: ['ethics'],
      criteria: { cost: '200/3' },
      formVersion: 3,
    });
  });
});
