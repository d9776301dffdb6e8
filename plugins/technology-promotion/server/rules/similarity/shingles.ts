// A submission as a bag of letter pairs. Pairs suit Chinese, where a word is mostly two characters, and do no harm to Latin.
import { normalText } from './normal-text.ts';

/** A part of a submission that is compared: its title, an answer of the form. */
export interface ComparedField {
  key: string;
  text: string;
  /** Whole number; a title weighs more than an answer. */
  weight: number;
}

export interface ComparedText {
  id: string;
  fields: readonly ComparedField[];
}

/** How often each pair occurs, times the weight of its field. Whole numbers, so sums do not depend on their order. */
export type Shingles = ReadonlyMap<string, number>;

export function shinglesOf({ fields }: Pick<ComparedText, 'fields'>): Shingles {
  const bag = new Map<string, number>();
  for (const { text, weight } of fields) {
    const { letters } = normalText(text);
    const pairs = letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
    for (const pair of pairs) bag.set(pair, (bag.get(pair) ?? 0) + weight);
  }
  return bag;
}

/** What a pair says: little when every submission has it, much when few do. Thousandths, as whole numbers. */
export type Rarity = (shingle: string) => number;

/** Without other submissions to compare with, every pair says the same. */
export const evenRarity: Rarity = () => 1_000;

/** `df` of `n` submissions have the pair: ln(1 + n / df). Never 0, so equal texts always are equal. */
export const rarityOf = (n: number, df: number): number => Math.round(1_000 * Math.log(1 + n / Math.max(1, df)));

export const weightOf = (bag: Shingles, rarity: Rarity): number => {
  let sum = 0;
  for (const [shingle, count] of bag) sum += count * rarity(shingle);
  return sum;
};

/** Of what both have, how much is in the whole (weighted Jaccard), and how much of the smaller (containment). 0 … 1. */
export interface Likeness {
  overlap: number;
  containment: number;
}

export function likenessOf(shared: number, one: number, other: number): Likeness {
  const [union, smaller] = [one + other - shared, Math.min(one, other)];
  return { overlap: union > 0 ? shared / union : 0, containment: smaller > 0 ? shared / smaller : 0 };
}

/** Two bags side by side; 0 and 0 when one of them is empty. */
export function compareShingles(a: Shingles, b: Shingles, rarity: Rarity = evenRarity): Likeness {
  let shared = 0;
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0) * rarity(shingle);
  return likenessOf(shared, weightOf(a, rarity), weightOf(b, rarity));
}
