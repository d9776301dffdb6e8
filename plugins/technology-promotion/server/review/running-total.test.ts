import { expect, test } from 'vitest';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { runningTotal } from '../../shared/running-total.ts';
import { scoreReview } from '../scoring/score-review.ts';
import { scoringAnswers, scoringForm } from './form-of.ts';

const { criteria } = defaultReviewForm;
const scores = (value: number) => Object.fromEntries(criteria.map(({ key, isVeto }) => [key, { score: isVeto ? 1 : value }]));
const exactly = (given: object) => {
  const found = scoreReview(scoringForm({ id: 'f', number: 1, definition: { criteria } as never }), scoringAnswers(given as never));
  return found.ok ? found.review.score : null;
};

test.each([
  ['all scored', { ...scores(7), safety: { score: 9.5 }, novelty: { score: 0 } }],
  ['one does not apply', { ...scores(4.5), economy: { notApplicable: true as const, reason: '不涉及' }, maturity: { score: 10 } }],
])('what the page shows is what the server works out: %s', (_name, given) => {
  expect(runningTotal(criteria, given).total).toBeCloseTo(exactly(given) ?? Number.NaN, 9);
});

test('nothing answered is no total, and a veto is told', () => {
  expect(runningTotal(criteria, {})).toMatchObject({ total: null, answered: 0 });
  expect(runningTotal(criteria, { redLine: { score: 0 } })).toMatchObject({
    total: null,
    vetoes: [criteria.find(({ isVeto }) => isVeto)?.label],
  });
});
