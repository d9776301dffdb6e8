// Documents that were parsed and validated before. Bounded by what they weigh: a parsed document is many
// times its text, and strangers choose the text.
import type { DocumentNode, GraphQLError } from 'graphql';

interface Kept {
  readonly document: DocumentNode;
  faults?: readonly GraphQLError[];
}

const LARGEST_TOKENS = 6_000;
const TOKENS_IN_ALL = 1_000_000;

export const createKeptDocuments = () => {
  const byText = new Map<string, Kept>();
  const byDocument = new WeakMap<DocumentNode, Kept>();
  let tokens = 0;
  const weightOf = (kept: Kept) => (kept.document.tokenCount ?? LARGEST_TOKENS) + 50;
  return {
    find: (text: string): DocumentNode | undefined => {
      const kept = byText.get(text);
      if (!kept) return undefined;
      byText.delete(text);
      byText.set(text, kept);
      return kept.document;
    },
    keep: (text: string, document: DocumentNode): void => {
      const kept: Kept = { document };
      byDocument.set(document, kept);
      byText.set(text, kept);
      tokens += weightOf(kept);
      for (const [oldest, old] of byText) {
        if (tokens <= TOKENS_IN_ALL) break;
        byText.delete(oldest);
        tokens -= weightOf(old);
      }
    },
    faultsOf: (document: DocumentNode): readonly GraphQLError[] | undefined => byDocument.get(document)?.faults,
    keepFaults: (document: DocumentNode, faults: readonly GraphQLError[]): void => {
      const kept = byDocument.get(document);
      if (kept) kept.faults = faults;
    },
  };
};
