import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words.ts';
import { OpenReviewDialog } from './open-review-dialog.tsx';
import { ReviewTag } from './tags.tsx';

interface Row {
  id: string;
  number: string;
  kind: string;
  trigger: string;
  stage: string;
  dueOn?: string | null;
  conclusion?: string | null;
}

interface ReviewsPanelProps {
  entry: { id: string; stage: string };
  reviews: readonly Row[];
}

const reviewable = ['LISTED', 'PROMOTING', 'SUSPENDED'];
const exitable = ['PENDING', ...reviewable, 'RE_EVALUATION'];

export function ReviewsPanel({ entry, reviews }: ReviewsPanelProps) {
  const w = useWords();
  const mayOpen = useCan('create', 'LibraryReview');
  const [opening, setOpening] = useState<'RE_EVALUATION' | 'EXIT' | null>(null);
  const running = (kind: string) => reviews.some((review) => review.kind === kind && review.stage === 'OPEN');
  return (
    <Panel id="reviews" title={w('entry.reviews')}>
      {reviews.length === 0 ? <p className="x-faint">{w('libraryReview.none')}</p> : null}
      {reviews.map(({ id, number, kind, trigger, stage, dueOn, conclusion }) => (
        <div key={id} className="x-row">
          <p>
            <Link to={`/library-reviews/${id}`}>{`${w.find(`libraryReview.kind.${kind}`) ?? kind} ${number}`}</Link>{' '}
            <ReviewTag of={stage} />
          </p>
          <p className="x-faint">
            {[
              w.find(`trigger.${trigger}`) ?? trigger,
              stage === 'OPEN' && dueOn ? `${w('libraryReview.dueOn')} ${dueOn}` : '',
              conclusion ? (w.find(`libraryReview.conclusion.${conclusion}`) ?? conclusion) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      ))}
      {mayOpen ? (
        <Space wrap>
          {reviewable.includes(entry.stage) && !running('RE_EVALUATION') ? (
            <Button onClick={() => setOpening('RE_EVALUATION')}>{w('entry.review')}</Button>
          ) : null}
          {exitable.includes(entry.stage) && !running('EXIT') ? (
            <Button onClick={() => setOpening('EXIT')}>{w('entry.exitCase')}</Button>
          ) : null}
        </Space>
      ) : null}
      {opening ? <OpenReviewDialog kind={opening} entryId={entry.id} onClose={() => setOpening(null)} /> : null}
    </Panel>
  );
}
