// A round in memory. One changed review recomputes one item; the order is made of figures that lie ready.
import type { ScoreRules } from '../../shared/policy.ts';
import {
  type Aggregate,
  aggregate,
  atRevision,
  emptyTally,
  type ItemTally,
  type ReviewFigure,
  withoutReview,
  withReview,
} from './aggregate.ts';
import { exact, toNumber } from './exact.ts';
import { type Ranking, rankItems, type TieEvidence } from './rank.ts';
import { reviewerEffects, type SeverityModel, type SeverityScore } from './severity.ts';
import { validity } from './validity.ts';

/** The tallies of a round and how often each item was computed. */
export class RoundTally {
  readonly rules: ScoreRules;
  readonly #tallies = new Map<string, ItemTally>();
  readonly #figures = new Map<string, Aggregate>();
  readonly #computed = new Map<string, number>();

  constructor(rules: ScoreRules) {
    this.rules = rules;
  }

  #keep(tally: ItemTally): Aggregate {
    const figures = aggregate(tally, this.rules);
    this.#tallies.set(tally.itemId, tally);
    this.#figures.set(tally.itemId, figures);
    this.#computed.set(tally.itemId, this.computed(tally.itemId) + 1);
    return figures;
  }

  #tally(itemId: string): ItemTally {
    return this.#tallies.get(itemId) ?? emptyTally(itemId);
  }

  /** An item without reviews yet, so that it appears among those apart. */
  addItem(itemId: string, revision = 1): Aggregate {
    return this.#keep(atRevision(this.#tally(itemId), revision, this.rules));
  }

  /** A review handed in, changed, confirmed or made void. */
  put(itemId: string, review: ReviewFigure): Aggregate {
    return this.#keep(withReview(this.#tally(itemId), review, this.rules));
  }

  remove(itemId: string, reviewId: string): Aggregate {
    return this.#keep(withoutReview(this.#tally(itemId), reviewId, this.rules));
  }

  aggregateOf(itemId: string): Aggregate | null {
    return this.#figures.get(itemId) ?? null;
  }

  /** How often this item's figures were made. */
  computed(itemId: string): number {
    return this.#computed.get(itemId) ?? 0;
  }

  ranking(evidence?: ReadonlyMap<string, TieEvidence>): Ranking {
    return rankItems([...this.#figures.values()], this.rules, evidence);
  }

  /** All valid scores, for the severity of experts. */
  scores(): SeverityScore[] {
    return [...this.#tallies.values()].flatMap(({ itemId, reviews, revision }) =>
      [...reviews.values()].flatMap((review) =>
        review.score !== null && validity(review, revision, this.rules).valid
          ? [{ itemId, reviewerId: review.reviewerId, score: toNumber(exact(review.score)) }]
          : [],
      ),
    );
  }

  severity(): SeverityModel {
    return reviewerEffects(this.scores(), this.rules.severityOverlaps);
  }
}
