/** What a module is asked when somebody searches the whole portal. */
export interface SearchQuery {
  /** As typed, trimmed, never empty. */
  text: string;
  /** For `{ search: { hasEvery: grams } }`. */
  grams: readonly string[];
  /** Hits that are worth bringing. */
  limit: number;
}

/** Something found, with all that is needed to recognise it and to go there. */
export interface SearchHit {
  id: string;
  /** `<plugin-id>.<kind>`; text `hit.<kind>` in the plugin's own words. */
  kind: string;
  /** What the thing is called. */
  title: string;
  /** Tells namesakes apart: number, department, applicant. */
  note: string | null;
  /** Path in the portal. */
  link: string;
  /** From 0 to 1, best first; `rankOf(text, title)` unless the module knows better. */
  rank: number;
}
