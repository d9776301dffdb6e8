import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { CriteriaDefinition, FormDefinition } from '@xinglin/kit/forms/types.ts';
import { useMedia } from '@xinglin/kit/theme/media.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Segmented } from 'antd';
import { type CSSProperties, useState } from 'react';
import { useQuery } from 'urql';
import type { TaskPage_TaskQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { MaterialView } from './material-view.tsx';
import { OthersView } from './others-view.tsx';
import { OwnReview } from './own-review.tsx';
import { ReviewForm } from './review-form.tsx';
import { MaterialDocument } from './task-document.tsx';

type Task = NonNullable<TaskPage_TaskQuery['reviewTask']>;

const beside: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 24,
  alignItems: 'start',
  marginTop: 16,
};
const reading: CSSProperties = {
  position: 'sticky',
  top: 'calc(var(--x-top, 0px) + 8px)',
  maxHeight: 'calc(100vh - 96px)',
  overflow: 'auto',
};

/** The document beside the form; on small screens one at a time, and neither loses its place. */
export function Desk({ task, onSubmitted }: { task: Task; onSubmitted: () => void }) {
  const w = useWords();
  const wide = useMedia('(min-width: 1200px)');
  const [side, setSide] = useState<'material' | 'form'>('material');
  const [kept, setKept] = useState<number | null>(null);
  const [{ data, error }, execute] = useQuery({
    query: MaterialDocument,
    variables: { id: task.id },
    pause: kept !== null && kept === task.revision,
  });
  const material = data?.reviewTask;
  if (material && material.revision !== kept) setKept(material.revision ?? null);
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!material?.criteria) return <TextSkeleton lines={8} />;
  const criteria = material.criteria as CriteriaDefinition;
  const hidden = (which: 'material' | 'form') => !wide && side !== which;
  return (
    <>
      {wide ? null : (
        <Segmented
          block
          value={side}
          onChange={setSide}
          options={(['material', 'form'] as const).map((value) => ({ value, label: w(`review.side.${value}`) }))}
        />
      )}
      <div style={wide ? beside : undefined}>
        <section
          hidden={hidden('material')}
          style={wide ? reading : undefined}
          tabIndex={wide ? 0 : undefined}
          aria-label={w('review.readingArea')}
        >
          <Panel id="material" title={w('review.material')}>
            {material.applicationForm && material.answers ? (
              <MaterialView
                form={material.applicationForm as FormDefinition}
                answers={material.answers as Record<string, unknown>}
                materials={material.materials}
              />
            ) : (
              <p className="x-help">{w('review.noMaterial')}</p>
            )}
          </Panel>
        </section>
        <div hidden={hidden('form')}>
          {task.allowedActions.includes('review') ? (
            <ReviewForm key={task.id} taskId={task.id} criteria={criteria} review={task.review} onSubmitted={onSubmitted} />
          ) : task.review ? (
            <OwnReview criteria={criteria} review={task.review} />
          ) : (
            <p className="x-help">{w('review.cannotWrite')}</p>
          )}
          {task.stage === 'SUBMITTED' ? <OthersView others={task.others} /> : null}
        </div>
      </div>
    </>
  );
}
