import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import type { CriteriaDefinition } from '@xinglin/kit/forms/types.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useWords } from '../words.ts';

interface OwnReviewProps {
  criteria: CriteriaDefinition;
  review: {
    stage: string;
    scores: unknown;
    total?: number | null;
    opinion?: string | null;
    comment: string;
    confidential?: string | null;
    submittedAt?: string | null;
    voidReason?: string | null;
  };
}

/** Her review as handed in, to be read. */
export function OwnReview({ criteria, review }: OwnReviewProps) {
  const w = useWords();
  const scores = (review.scores ?? {}) as Record<string, { score?: number; notApplicable?: boolean; reason?: string } | undefined>;
  const said = (key: string) => {
    const one = scores[key];
    if (one?.notApplicable) return `${w('review.notApplicable')}${one.reason ? ` · ${one.reason}` : ''}`;
    return <NumberText value={one?.score} />;
  };
  return (
    <Panel id="own" title={w('review.own')}>
      <Facts
        facts={[
          { label: w('review.total'), value: <NumberText value={review.total} digits={2} /> },
          { label: w('review.opinion'), value: review.opinion ? w.find(`review.opinion.${review.opinion}`) : null },
          { label: w('review.submittedAt'), value: review.submittedAt ? <DateText value={review.submittedAt} withTime /> : null },
          ...(review.voidReason ? [{ label: w('review.voidReason'), value: review.voidReason }] : []),
          ...criteria.criteria.map(({ key, label }) => ({ label, value: said(key) })),
          { label: w('review.comment'), value: <span className="x-answer-text">{review.comment}</span> },
          { label: w('review.confidential'), value: review.confidential },
        ]}
      />
    </Panel>
  );
}
