import type { ReviewDraft } from '../../shared/review-input.ts';

/** What is sent: the values of the form without what the page keeps beside them. */
export type ReviewContent = Pick<ReviewDraft, 'opinion' | 'comment' | 'confidential'> & { scores: Record<string, object> };

interface ScoreValue {
  score?: number | null;
  notApplicable?: boolean | null;
  reason?: string | null;
}

/** A field that was never touched, or was emptied, is left out: a draft need not say anything about it. */
const tidied = ({ score, notApplicable, reason }: ScoreValue): object | null => {
  if (notApplicable) return { notApplicable: true, ...(reason ? { reason } : {}) };
  return typeof score === 'number' ? { score } : null;
};

export const contentIn = (values: unknown): ReviewContent => {
  const { scores, opinion, comment, confidential } = (values ?? {}) as Partial<
    Record<'opinion' | 'comment' | 'confidential', string | null> & { scores: Record<string, ScoreValue | null> }
  >;
  const given = Object.entries(scores ?? {}).flatMap(([key, value]) => {
    const said = value && tidied(value);
    return said ? [[key, said] as const] : [];
  });
  return {
    scores: Object.fromEntries(given),
    opinion: (opinion ?? null) as ReviewContent['opinion'],
    comment: comment ?? '',
    confidential: confidential ?? '',
  };
};
