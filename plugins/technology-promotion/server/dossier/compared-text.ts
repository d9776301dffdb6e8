import type { ModelRow } from '@xinglin/prisma';
import type { ComparedText } from '../rules/similarity/shingles.ts';

/** A title says more than an answer of the same length. Judgement. */
const TITLE_WEIGHT = 3;

/** What a submission says in words: its title, and every answer that is a text. */
export const comparedText = (
  { id }: { id: string },
  { title, answers }: Pick<ModelRow<'DossierRevision'>, 'title' | 'answers'>,
): ComparedText => ({
  id,
  fields: [
    { key: 'title', text: title, weight: TITLE_WEIGHT },
    ...Object.entries((answers ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
      typeof value === 'string' && key !== 'title' ? [{ key, text: value, weight: 1 }] : [],
    ),
  ],
});
