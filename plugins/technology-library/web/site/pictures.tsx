import { Panel } from '@xinglin/kit/data/panel.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { CurveChart } from './curve-chart.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { MatrixChart } from './matrix-chart.tsx';
import { PicturesDocument } from './pictures-document.tsx';
import { ProvinceMap } from './province-map.tsx';

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
      <Panel id="curve" title={w('picture.curve')}>
        <CurveChart pictures={pictures} />
      </Panel>
      <Panel id="funnel" title={w('picture.funnel')}>
        <FunnelChart pictures={pictures} />
      </Panel>
      <Panel id="map" title={w('picture.map')}>
        <ProvinceMap pictures={pictures} />
      </Panel>
      {pictures.matrix.length > 0 ? (
        <Panel id="matrix" title={w('picture.matrix')}>
          <MatrixChart pictures={pictures} />
        </Panel>
      ) : null}
    </>
  );
}
