import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { CurveChart } from './curve-chart.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { MatrixChart } from './matrix-chart.tsx';
import { PicturesDocument } from './pictures-document.tsx';
import { Regions } from './regions.tsx';

interface PromotionPicturesProps {
  /** Of one project or one technology; of the whole association without them. */
  projectId?: string;
  entryId?: string;
}

/** The pictures of promotion: curve, funnel, provinces, methods; each with its table and files. */
export function PromotionPictures({ projectId, entryId }: PromotionPicturesProps) {
  const w = useWords();
  const variables = { projectId: projectId ?? null, entryId: entryId ?? null };
  const [{ data, error }, execute] = useQuery({ query: PicturesDocument, variables });
  if (error && !data) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <TextSkeleton lines={8} />;
  const pictures = data.promotionPictures;
  if (pictures.institutions === 0) {
    return (
      <EmptyState title={w('picture.empty')} small>
        {w('picture.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <section id="curve" className="x-panel" aria-label={w('picture.curve')}>
        <CurveChart pictures={pictures} />
      </section>
      <section id="funnel" className="x-panel" aria-label={w('picture.funnel')}>
        <FunnelChart pictures={pictures} />
      </section>
      <section id="map" className="x-panel" aria-label={w('picture.map')}>
        <Regions pictures={pictures} />
      </section>
      {pictures.matrix.length > 0 ? (
        <section id="matrix" className="x-panel" aria-label={w('picture.matrix')}>
          <MatrixChart pictures={pictures} />
        </section>
      ) : null}
    </>
  );
}
