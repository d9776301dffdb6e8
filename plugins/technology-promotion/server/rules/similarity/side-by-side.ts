import { commonPassages, type Passage } from './passages.ts';
import { type ComparedText, compareShingles, evenRarity, type Likeness, type Rarity, shinglesOf } from './shingles.ts';

export interface SideBySide extends Likeness {
  /** For each field both have: how alike it is by itself, and what to mark in it. */
  fields: ({ key: string; passages: Passage[] } & Likeness)[];
}

/** Two submissions for the page that shows them next to one another. Fields that only one has are left to the page. */
export function sideBySide(a: ComparedText, b: ComparedText, rarity: Rarity = evenRarity): SideBySide {
  const fields = a.fields.flatMap((field) => {
    const other = b.fields.find(({ key }) => key === field.key);
    if (!other) return [];
    const likeness = compareShingles(shinglesOf({ fields: [field] }), shinglesOf({ fields: [other] }), rarity);
    return [{ key: field.key, passages: commonPassages(field.text, other.text), ...likeness }];
  });
  return { ...compareShingles(shinglesOf(a), shinglesOf(b), rarity), fields };
}
