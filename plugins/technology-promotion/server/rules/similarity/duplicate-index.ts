// Possible duplicates among thousands of submissions without comparing all with all, and without missing one.
import { type ComparedText, type Likeness, likenessOf, rarityOf, type Shingles, shinglesOf, weightOf } from './shingles.ts';

export interface DuplicateRules {
  /** Weighted Jaccard, and containment of the smaller in the larger, from which a pair is reported. Above 0, at most 1. */
  overlap: number;
  containment: number;
  /** Fewest pairs of letters in the smaller text before containment counts: a title of six characters is in many. */
  smallest?: number;
}

export interface PossibleDuplicate extends Likeness {
  /** The smaller id first. */
  ids: [string, string];
}

interface Entry {
  id: string;
  bag: Shingles;
  weight: number;
  size: number;
}

const defaultSmallest = 30;

const sizeOf = (bag: Shingles) => {
  let sum = 0;
  for (const count of bag.values()) sum += count;
  return sum;
};

/** Who has a pair of letters, and how often. Kept only where two or more have it. */
interface Holders {
  entries: number[];
  counts: number[];
  rarity: number;
}

/** How much common weight is looked up beyond the prefix: more lookups, fewer close comparisons. */
const beyond = 0.4;

/**
 * All submissions of a call. Rarity is taken from those in the index, so a figure may move a little as others come in.
 *
 * Why nothing is missed: of a pair above a threshold, the smaller one shares at least `need` of her weight. Sorted from rare
 * to common, her letter pairs after the prefix weigh less than that, so at least one shared pair lies in the prefix. Only
 * prefixes open candidates, rare pairs have short lists, and a candidate that cannot reach the threshold any more is dropped
 * before it is compared.
 */
export class DuplicateIndex {
  readonly #entries: readonly Entry[];
  readonly #holders = new Map<string, Holders>();
  readonly #rules: Required<DuplicateRules>;
  readonly #shared: Float64Array;
  readonly #single: number;
  /** Pairs of submissions compared letter by letter: what the index saves. */
  compared = 0;

  /** Ids are expected once. */
  constructor(texts: readonly ComparedText[], rules: DuplicateRules) {
    this.#rules = { smallest: defaultSmallest, ...rules };
    const bags = texts.map((text) => ({ id: text.id, bag: shinglesOf(text) }));
    const spread = new Map<string, number>();
    for (const { bag } of bags) for (const shingle of bag.keys()) spread.set(shingle, (spread.get(shingle) ?? 0) + 1);
    bags.forEach(({ bag }, at) => {
      for (const [shingle, count] of bag) {
        const df = spread.get(shingle) ?? 0;
        if (df < 2) continue;
        const holders = this.#holders.get(shingle) ?? { entries: [], counts: [], rarity: rarityOf(bags.length, df) };
        holders.entries.push(at);
        holders.counts.push(count);
        this.#holders.set(shingle, holders);
      }
    });
    this.#single = rarityOf(bags.length, 1);
    this.#shared = new Float64Array(bags.length);
    this.#entries = bags.map(({ id, bag }) => ({ id, bag, weight: weightOf(bag, this.rarity), size: sizeOf(bag) }));
  }

  /** Of a pair of letters among the submissions of this index. */
  readonly rarity = (shingle: string): number => this.#holders.get(shingle)?.rarity ?? this.#single;

  /** Every pair above a threshold, most alike first. */
  all(): PossibleDuplicate[] {
    return sorted(this.#entries.flatMap((entry, at) => this.#largerPartners(entry, at)));
  }

  /** Everything like one submission; empty when it is not in the index. */
  like(id: string): PossibleDuplicate[] {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return [];
    return sorted(this.#entries.flatMap((other) => (other === entry ? [] : this.#compare(entry, other))));
  }

  #largerPartners(entry: Entry, at: number): PossibleDuplicate[] {
    const { overlap, containment } = this.#rules;
    const shared = this.#shared;
    let left = entry.weight;
    const pairs: { count: number; holders: Holders }[] = [];
    for (const [shingle, count] of entry.bag) {
      const holders = this.#holders.get(shingle);
      if (holders) pairs.push({ count, holders });
      else left -= count * this.#single;
    }
    pairs.sort((a, b) => a.holders.entries.length - b.holders.entries.length);
    // With a larger partner, Jaccard t means at least 2t / (1 + t) of the smaller one's weight; rounding is given room.
    const least = Math.min((2 * overlap) / (1 + overlap), containment) * entry.weight * (1 - 1e-9);
    const candidates: number[] = [];
    for (const { count, holders } of pairs) {
      if (left < least * beyond) break;
      const opens = left >= least;
      holders.entries.forEach((other, i) => {
        if (shared[other] === 0) {
          if (!opens) return;
          candidates.push(other);
        }
        shared[other] = (shared[other] ?? 0) + Math.min(count, holders.counts[i] ?? 0) * holders.rarity;
      });
      left -= count * holders.rarity;
    }
    const found = candidates.flatMap((other) => {
      const partner = this.#entries[other];
      const reach = (shared[other] ?? 0) + left;
      shared[other] = 0;
      if (!partner || other === at || !comesFirst(entry, at, partner, other)) return [];
      const need = Math.min((overlap / (1 + overlap)) * (entry.weight + partner.weight), containment * entry.weight);
      return reach < need * (1 - 1e-9) ? [] : this.#compare(entry, partner);
    });
    return found;
  }

  #compare(a: Entry, b: Entry): PossibleDuplicate[] {
    this.compared += 1;
    const [small, large] = a.bag.size <= b.bag.size ? [a, b] : [b, a];
    let shared = 0;
    for (const [shingle, count] of small.bag) {
      const other = large.bag.get(shingle);
      if (other !== undefined) shared += Math.min(count, other) * this.rarity(shingle);
    }
    const likeness = likenessOf(shared, a.weight, b.weight);
    const contained = likeness.containment >= this.#rules.containment && Math.min(a.size, b.size) >= this.#rules.smallest;
    if (likeness.overlap < this.#rules.overlap && !contained) return [];
    return [{ ids: a.id < b.id ? [a.id, b.id] : [b.id, a.id], ...likeness }];
  }
}

const comesFirst = (a: Entry, at: number, b: Entry, other: number) => a.weight < b.weight || (a.weight === b.weight && at < other);

const sorted = (pairs: PossibleDuplicate[]) =>
  pairs.sort(
    (a, b) =>
      Math.max(b.overlap, b.containment) - Math.max(a.overlap, a.containment) ||
      b.overlap - a.overlap ||
      (`${a.ids}` < `${b.ids}` ? -1 : 1),
  );
