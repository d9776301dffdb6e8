// Raw and adjusted order side by side. The adjusted one informs; it never replaces.
import type { SeverityModel, SeverityScore } from './severity.ts';

export interface AdjustedItem {
  itemId: string;
  rawMean: number;
  adjustedMean: number;
  /** Competition ranks by the averages alone, both over the same items. */
  rawRank: number;
  adjustedRank: number;
  /** Places gained (positive) or lost. */
  moved: number;
}

/** Digits below this are noise of the arithmetic and must not part equals. */
const grain = 1e9;
const settled = (value: number) => Math.round(value * grain) / grain;

/** Means of each item before and after, and both ranks. Items come out in the order they first appear. */
export function adjustedRanks(scores: readonly SeverityScore[], { reviewers }: SeverityModel): AdjustedItem[] {
  const effect = new Map(reviewers.map((reviewer) => [reviewer.reviewerId, reviewer.effect]));
  const items = new Map<string, { raw: number[]; adjusted: number[] }>();
  for (const { itemId, reviewerId, score } of scores) {
    const item = items.get(itemId) ?? { raw: [], adjusted: [] };
    items.set(itemId, item);
    item.raw.push(score);
    item.adjusted.push(score - (effect.get(reviewerId) ?? 0));
  }
  const meanOf = (values: number[]) => settled(values.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length);
  const means = [...items].map(([itemId, { raw, adjusted }]) => ({ itemId, rawMean: meanOf(raw), adjustedMean: meanOf(adjusted) }));
  const ranksOf = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => b - a);
    const first = new Map<number, number>();
    sorted.forEach((value, index) => {
      if (!first.has(value)) first.set(value, index + 1);
    });
    return values.map((value) => first.get(value) ?? 0);
  };
  const [raw, adjusted] = [ranksOf(means.map(({ rawMean }) => rawMean)), ranksOf(means.map(({ adjustedMean }) => adjustedMean))];
  return means.map((mean, index) => {
    const [rawRank = 0, adjustedRank = 0] = [raw[index], adjusted[index]];
    return { ...mean, rawRank, adjustedRank, moved: rawRank - adjustedRank };
  });
}
