// Lenient and severe experts. How far each stands from colleagues on the same items, pulled towards zero by how little is known.
import { solveSymmetric } from './linear.ts';

/** One valid score, 0 worst … 100 best. */
export interface SeverityScore {
  itemId: string;
  reviewerId: string;
  score: number;
}

export type SeverityReason =
  /** Her scores that colleagues scored as well are too few: left raw. */
  | 'FEW_OVERLAPS'
  /** One score says nothing about its giver: left raw. */
  | 'ONE_SCORE'
  /** She gave the same figure to all: only moved, which is all this adjustment ever does. */
  | 'NO_SPREAD'
  /** Nobody differs from anybody more than chance explains, or there is too little to tell: left raw. */
  | 'NOT_ESTIMABLE';

export interface ReviewerEffect {
  reviewerId: string;
  n: number;
  /** Scores on items that somebody else scored too. */
  overlaps: number;
  /** Mean distance from the colleagues' mean on the same items, in points; null without overlap. Positive is lenient. */
  rawOffset: number | null;
  /** What is taken off each of her scores; 0 when left raw. */
  effect: number;
  /** How much of what was seen is believed, 0 … 1; 0 when left raw. */
  shrink: number;
  adjusted: boolean;
  reason: SeverityReason | null;
}

export interface SeverityModel {
  reviewers: ReviewerEffect[];
  /** Variance between experts and within, in points²; null when not estimable. */
  between: number | null;
  within: number | null;
}

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groupBy<K extends string>(scores: readonly SeverityScore[], key: (score: SeverityScore) => K): Map<K, SeverityScore[]> {
  const groups = new Map<K, SeverityScore[]>();
  for (const score of scores) {
    const group = groups.get(key(score));
    if (group) group.push(score);
    else groups.set(key(score), [score]);
  }
  return groups;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Σ over the shared items of one expert: what the system of equations is made of. */
function equations(shared: ReadonlyMap<string, SeverityScore[]>, column: ReadonlyMap<string, number>) {
  const size = column.size;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  let total = 0;
  for (const scores of shared.values()) {
    const mean = meanOf(scores.map(({ score }) => score));
    for (const own of scores) {
      total += (own.score - mean) ** 2;
      const i = column.get(own.reviewerId);
      const row = i === undefined ? undefined : matrix[i];
      if (i === undefined || !row) continue;
      right[i] = (right[i] ?? 0) + own.score - mean;
      for (const other of scores) {
        const k = column.get(other.reviewerId);
        if (k !== undefined) row[k] = (row[k] ?? 0) - 1 / scores.length + (own === other ? 1 : 0);
      }
    }
  }
  return { matrix, right, total };
}

/**
 * Empirical Bayes: score = item + expert + chance, items as they are, experts drawn from one distribution whose variance is
 * estimated by fitting constants (Henderson's third method) and may come out as zero. Only experts with `minimumOverlaps`
 * scores shared with others get an effect. At most one score per expert and item. Sums run in the order of ids, so the
 * order of the input does not matter to the last bit. Effects are in points of the 0 … 100 scale.
 */
export function reviewerEffects(input: readonly SeverityScore[], minimumOverlaps: number): SeverityModel {
  const scores = [...input].sort((a, b) => byId(a.itemId, b.itemId) || byId(a.reviewerId, b.reviewerId));
  const byItem = groupBy(scores, ({ itemId }) => itemId);
  const shared = new Map([...byItem].filter(([, group]) => group.length > 1));
  const people = [...groupBy(scores, ({ reviewerId }) => reviewerId)].sort(([a], [b]) => byId(a, b));
  const facts = people.map(([reviewerId, own]) => describe(reviewerId, own, shared));
  const candidates = facts.filter(({ n, overlaps }) => n > 1 && overlaps >= minimumOverlaps);
  const column = new Map(candidates.map(({ reviewerId }, index) => [reviewerId, index]));
  const { matrix, right, total } = equations(shared, column);
  const fitted = solveSymmetric(matrix, right);
  const explained = fitted.x.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
  const count = [...shared.values()].reduce((sum, group) => sum + group.length, 0);
  const freedom = count - shared.size - fitted.rank;
  const within = freedom > 0 ? Math.max(0, total - explained) / freedom : null;
  const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const between = within === null || trace <= 0 ? null : Math.max(0, (explained - within * fitted.rank) / trace);
  const estimable = within !== null && between !== null && between > 1e-12;
  const penalty = estimable ? Math.max(within / between, 1e-9) : 0;
  const effects = estimable
    ? solveSymmetric(
        matrix.map((row, i) => row.map((value, k) => value + (i === k ? penalty : 0))),
        right,
      ).x
    : [];
  const reviewers = facts.map(({ spread, ...fact }): ReviewerEffect => {
    const i = column.get(fact.reviewerId);
    if (i === undefined) return { ...fact, effect: 0, shrink: 0, adjusted: false, reason: fact.n === 1 ? 'ONE_SCORE' : 'FEW_OVERLAPS' };
    if (!estimable) return { ...fact, effect: 0, shrink: 0, adjusted: false, reason: 'NOT_ESTIMABLE' };
    const known = matrix[i]?.[i] ?? 0;
    return { ...fact, effect: effects[i] ?? 0, shrink: known / (known + penalty), adjusted: true, reason: spread ? null : 'NO_SPREAD' };
  });
  return { reviewers, between, within };
}

function describe(reviewerId: string, own: readonly SeverityScore[], shared: ReadonlyMap<string, SeverityScore[]>) {
  const offsets = own.flatMap(({ itemId, score }) => {
    const others = shared.get(itemId)?.filter((other) => other.reviewerId !== reviewerId) ?? [];
    return others.length > 0 ? [score - meanOf(others.map((other) => other.score))] : [];
  });
  return {
    reviewerId,
    n: own.length,
    overlaps: offsets.length,
    rawOffset: offsets.length > 0 ? meanOf(offsets) : null,
    spread: own.some(({ score }) => score !== own[0]?.score),
  };
}
