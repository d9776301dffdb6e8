// All reviews of one item in a few figures. Kept as sums, so that one changed review costs one subtraction and one addition.
import type { ScoreRules } from '../../shared/policy.ts';
import { add, compare, divide, type Exact, exact, exactText, multiply, subtract, sumOf, toNumber, zero } from './exact.ts';
import { type InvalidReason, validity } from './validity.ts';

/** One review as the panel's figures see it. */
export interface ReviewFigure {
  reviewId: string;
  reviewerId: string;
  /** `exactScore` of its score, 0 worst … 100 best; null when all was 不适用. */
  score: string | number | null;
  /** Criteria vetoed in it. */
  vetoes: readonly string[];
  /** Normalised values per criterion (0 … 100), without 不适用. */
  criteria?: Readonly<Record<string, string | number>>;
  formVersion: number;
  /** The applicant's revision it judged, and the newest one its author confirmed it for. */
  revision: number;
  confirmedFor?: number | null;
  /** Why it no longer counts, such as a conflict that arose later. It stays readable. */
  voidReason?: string | null;
}

/** The state of one item; made by `emptyTally` and `withReview`, never by hand. */
export interface ItemTally {
  readonly itemId: string;
  /** The applicant's current revision. */
  readonly revision: number;
  readonly reviews: ReadonlyMap<string, ReviewFigure>;
  /** Sums over the valid reviews. */
  readonly count: number;
  readonly sum: Exact;
  readonly sumOfSquares: Exact;
}

export interface Aggregate {
  itemId: string;
  /** Valid reviews, and the fewest that make a score. */
  n: number;
  needed: number;
  /** Null below the needed number, all of them: no aggregate at all exists then. */
  figures: Figures | null;
  vetoes: { criterionId: string; n: number }[];
  /** Valid reviews with at least one veto. */
  vetoedBy: number;
  /** Valid reviews per revision and form version; more than one means unlike things are averaged, and is to be marked. */
  revisions: { revision: number; n: number }[];
  mixedRevisions: boolean;
  formVersions: number[];
  mixedForms: boolean;
  invalid: { reviewId: string; reason: InvalidReason }[];
}

export interface Figures {
  mean: number;
  exactMean: string;
  median: number;
  exactMedian: string;
  /** Over all valid reviews, trimmed or not; the sample figure is null for n = 1. */
  populationSd: number;
  sampleSd: number | null;
  min: number;
  max: number;
  exactMin: string;
  /** Set when one highest and one lowest were left out of the mean: what it would be with them. */
  trimmed: { counted: number; fullMean: number } | null;
  /** Mean of a criterion over the reviews that answered it. */
  criteria: { criterionId: string; n: number; mean: number; exactMean: string }[];
}

export const emptyTally = (itemId: string, revision = 1): ItemTally => ({
  itemId,
  revision,
  reviews: new Map(),
  count: 0,
  sum: zero,
  sumOfSquares: zero,
});

function shifted(tally: ItemTally, review: ReviewFigure, rules: ScoreRules, by: 1 | -1): Pick<ItemTally, 'count' | 'sum' | 'sumOfSquares'> {
  const { count, sum, sumOfSquares } = tally;
  if (review.score === null || !validity(review, tally.revision, rules).valid) return { count, sum, sumOfSquares };
  const score = exact(review.score);
  const move = by === 1 ? add : subtract;
  return { count: count + by, sum: move(sum, score), sumOfSquares: move(sumOfSquares, multiply(score, score)) };
}

/** Adds a review, or takes its place when one with its id is there. */
export function withReview(tally: ItemTally, review: ReviewFigure, rules: ScoreRules): ItemTally {
  const before = withoutReview(tally, review.reviewId, rules);
  return { ...before, ...shifted(before, review, rules, 1), reviews: new Map(before.reviews).set(review.reviewId, review) };
}

export function withoutReview(tally: ItemTally, reviewId: string, rules: ScoreRules): ItemTally {
  const review = tally.reviews.get(reviewId);
  if (!review) return tally;
  const reviews = new Map(tally.reviews);
  reviews.delete(reviewId);
  return { ...tally, ...shifted(tally, review, rules, -1), reviews };
}

/** The applicant handed in another revision: which reviews count is decided anew. */
export const atRevision = (tally: ItemTally, revision: number, rules: ScoreRules): ItemTally =>
  tallyOf(tally.itemId, [...tally.reviews.values()], rules, revision);

export const tallyOf = (itemId: string, reviews: readonly ReviewFigure[], rules: ScoreRules, revision = 1): ItemTally =>
  reviews.reduce((tally, review) => withReview(tally, review, rules), emptyTally(itemId, revision));

const countBy = <K>(keys: readonly K[]): [K, number][] => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });

/** Reads the figures off a tally. Touches nothing but this item's reviews. */
export function aggregate(tally: ItemTally, rules: ScoreRules): Aggregate {
  const all = [...tally.reviews.values()].map((review) => ({ review, ...validity(review, tally.revision, rules) }));
  const valid = all.filter((entry) => entry.valid).map(({ review }) => review);
  const revisions = countBy(valid.map((review) => review.revision)).map(([revision, n]) => ({ revision, n }));
  const formVersions = countBy(valid.map((review) => review.formVersion)).map(([version]) => version);
  return {
    itemId: tally.itemId,
    n: tally.count,
    needed: rules.minimumReviews,
    figures: tally.count > 0 && tally.count >= rules.minimumReviews ? figuresOf(tally, valid, rules) : null,
    vetoes: countBy(valid.flatMap((review) => [...new Set(review.vetoes)])).map(([criterionId, n]) => ({ criterionId, n })),
    vetoedBy: valid.filter((review) => review.vetoes.length > 0).length,
    revisions,
    mixedRevisions: revisions.length > 1,
    formVersions,
    mixedForms: formVersions.length > 1,
    invalid: all.flatMap(({ review, valid, reason }) => (valid ? [] : [{ reviewId: review.reviewId, reason }])),
  };
}

function figuresOf(tally: ItemTally, valid: readonly ReviewFigure[], rules: ScoreRules): Figures {
  const n = tally.count;
  const scores = valid.flatMap(({ score }) => (score === null ? [] : [exact(score)])).sort(compare);
  const [lowest = zero, highest = zero] = [scores[0], scores[n - 1]];
  const fullMean = divide(tally.sum, whole(n));
  const trims = rules.trim && n >= 5;
  const mean = trims ? divide(subtract(tally.sum, add(lowest, highest)), whole(n - 2)) : fullMean;
  const [below = zero, above = zero] = [scores[(n - 1) >> 1], scores[n >> 1]];
  const median = divide(add(below, above), whole(2));
  const squares = subtract(tally.sumOfSquares, multiply(fullMean, tally.sum));
  return {
    mean: toNumber(mean),
    exactMean: exactText(mean),
    median: toNumber(median),
    exactMedian: exactText(median),
    populationSd: Math.sqrt(toNumber(divide(squares, whole(n)))),
    sampleSd: n > 1 ? Math.sqrt(toNumber(divide(squares, whole(n - 1)))) : null,
    min: toNumber(lowest),
    max: toNumber(highest),
    exactMin: exactText(lowest),
    trimmed: trims ? { counted: n - 2, fullMean: toNumber(fullMean) } : null,
    criteria: criteriaOf(valid),
  };
}

function criteriaOf(valid: readonly ReviewFigure[]): Figures['criteria'] {
  const ids = [...new Set(valid.flatMap(({ criteria }) => Object.keys(criteria ?? {})))].sort();
  return ids.map((criterionId) => {
    const values = valid.flatMap(({ criteria }) => {
      const value = criteria && Object.hasOwn(criteria, criterionId) ? criteria[criterionId] : undefined;
      return value === undefined ? [] : [exact(value)];
    });
    const mean = divide(sumOf(values), whole(values.length));
    return { criterionId, n: values.length, mean: toNumber(mean), exactMean: exactText(mean) };
  });
}
