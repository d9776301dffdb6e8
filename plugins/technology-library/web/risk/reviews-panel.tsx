import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';
import type { RiskRow } from './risk-document.tsx';
import { ScoreTag } from './tags.tsx';

/** How the risk went, review by review. */
export function ReviewsPanel({ reviews }: { reviews: RiskRow['reviews'] }) {
  const w = useWords();
  const { language } = useLanguage();
  if (reviews.length === 0) return <p className="x-faint">{w('risk.noReview')}</p>;
  return (
    <Timeline
      items={reviews.map(({ id, reviewedOn, likelihood, impact, note, reviewerName, createdAt }) => ({
        id,
        at: createdAt,
        who: reviewerName ?? '—',
        what: (
          <>
            {w('risk.reviewedOn', { day: shortDate(reviewedOn, language) })} <ScoreTag score={likelihood * impact} />{' '}
            {w('risk.product', { likelihood, impact })}
            <br />
            {note}
          </>
        ),
      }))}
    />
  );
}
