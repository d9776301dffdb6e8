// The order of a round. Equal is equal: what the policy's keys do not part stays a tie, and no id or time ever parts it.
import type { ScoreRules, TieKey } from '../../shared/policy.ts';
import type { Aggregate, Figures } from './aggregate.ts';
import { compare, type Exact, exact, toNumber } from './exact.ts';

/** What is known about an item besides its scores. A missing figure never puts an item behind. */
export interface TieEvidence {
  /** Votes in favour; more is better. */
  approvals?: number | null;
  /** Place in the ranking round, 1 first. */
  rankingRound?: number | null;
  /** Place the chair gave, 1 first. */
  chair?: number | null;
}

/** What an item is ordered by. */
export type Rankable = Pick<Aggregate, 'itemId' | 'vetoedBy'> & {
  figures: Pick<Figures, 'mean' | 'exactMean' | 'exactMin' | 'criteria'> | null;
};

export interface RankedItem {
  itemId: string;
  /** Competition rank (1, 2, 2, 4) after the keys, and by the average alone. */
  rank: number;
  averageRank: number;
  /** All items that share this rank, this one among them. */
  tiedWith: string[];
  exactMean: string;
  mean: number;
  /** Keys that parted it from items of the same average, in the order they were applied. */
  partedBy: TieKey[];
  /** Keys that could not be asked, since a figure was missing for one of the tied. */
  passedOver: TieKey[];
}

export interface Ranking {
  /** Best first; within a tie as they came in, which means nothing. */
  ranked: RankedItem[];
  /** Without a place: too few reviews, or taken out by a veto. */
  apart: { itemId: string; reason: 'TOO_FEW_REVIEWS' | 'VETOED' }[];
}

interface Entry {
  item: Rankable;
  mean: Exact;
  partedBy: TieKey[];
  passedOver: TieKey[];
}

/** Equals are many: what is written the same is read once. */
const reader = (): typeof exact => {
  const known = new Map<unknown, Exact>();
  return (value) => {
    const found = known.get(value) ?? exact(value);
    known.set(value, found);
    return found;
  };
};

/** Higher is better; null when the figure is not there. */
function figureFor(key: TieKey, item: Rankable, evidence: TieEvidence | undefined, rules: ScoreRules, read: typeof exact): Exact | null {
  switch (key) {
    case 'APPROVAL_VOTES':
      return evidence?.approvals == null ? null : read(evidence.approvals);
    case 'WORST_SCORE':
      return item.figures ? read(item.figures.exactMin) : null;
    case 'PRIORITY_CRITERION': {
      const criterion = item.figures?.criteria.find(({ criterionId }) => criterionId === rules.priorityCriterion);
      return criterion ? read(criterion.exactMean) : null;
    }
    case 'RANKING_ROUND':
      return evidence?.rankingRound == null ? null : read(-evidence.rankingRound);
    case 'CHAIR':
      return evidence?.chair == null ? null : read(-evidence.chair);
  }
}

/** Further from each other than rounding could have put them: whole numbers without end need not be asked. */
const farApart = (a: number, b: number): boolean => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Splits into groups of equal figure, best first; within a group the order stays. */
function groupsBy<T>(entries: readonly T[], figure: (entry: T, at: number) => Exact): T[][] {
  const sorted = entries
    .map((entry, at) => {
      const value = figure(entry, at);
      return { entry, value, near: toNumber(value) };
    })
    .sort((a, b) => (farApart(a.near, b.near) ? b.near - a.near : compare(b.value, a.value)));
  const groups: T[][] = [];
  sorted.forEach(({ entry, value, near }, index) => {
    const before = sorted[index - 1];
    if (before && !farApart(before.near, near) && compare(before.value, value) === 0) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  });
  return groups;
}

/**
 * Orders by mean, then by the policy's keys. A key is asked of a whole tied group at once, and only when all of the group
 * have its figure; otherwise it is passed over and named.
 */
export function rankItems(items: readonly Rankable[], rules: ScoreRules, evidence: ReadonlyMap<string, TieEvidence> = new Map()): Ranking {
  const apart: Ranking['apart'] = [];
  const entries: Entry[] = [];
  const read = reader();
  for (const item of items) {
    if (rules.vetoes !== null && item.vetoedBy >= rules.vetoes) apart.push({ itemId: item.itemId, reason: 'VETOED' });
    else if (!item.figures) apart.push({ itemId: item.itemId, reason: 'TOO_FEW_REVIEWS' });
    else entries.push({ item, mean: read(item.figures.exactMean), partedBy: [], passedOver: [] });
  }
  const split = (group: Entry[], keys: readonly TieKey[]): Entry[][] => {
    const [key, ...rest] = keys;
    if (group.length < 2 || key === undefined) return [group];
    const figures = group.map(({ item }) => figureFor(key, item, evidence.get(item.itemId), rules, read));
    if (figures.includes(null)) {
      for (const entry of group) entry.passedOver.push(key);
      return split(group, rest);
    }
    const parts = groupsBy(group, (entry, at) => figures[at] ?? entry.mean);
    if (parts.length > 1) for (const entry of group) entry.partedBy.push(key);
    return parts.flatMap((part) => split(part, rest));
  };
  const ranked: RankedItem[] = [];
  for (const equal of groupsBy(entries, ({ mean }) => mean)) {
    const averageRank = ranked.length + 1;
    for (const group of split(equal, rules.tieKeys)) ranked.push(...placed(group, ranked.length + 1, averageRank));
  }
  return { ranked, apart };
}

function placed(group: readonly Entry[], rank: number, averageRank: number): RankedItem[] {
  const tiedWith = group.map(({ item }) => item.itemId);
  return group.flatMap(({ item, partedBy, passedOver }) =>
    item.figures
      ? [
          {
            itemId: item.itemId,
            rank,
            averageRank,
            tiedWith,
            exactMean: item.figures.exactMean,
            mean: item.figures.mean,
            partedBy,
            passedOver,
          },
        ]
      : [],
  );
}
