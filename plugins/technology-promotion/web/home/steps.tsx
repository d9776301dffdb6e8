import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { useHomeWords } from '../words.ts';

export interface Step {
  key: string;
  label: string;
  /** What is done there. */
  hint: string;
  /** Where to do it now; null while nothing stands there. */
  at: { to: string; title: string } | null;
}

interface StepsProps {
  /** Undefined until the answer is there. */
  steps: readonly Step[] | undefined;
  error?: CombinedError | undefined;
  onRetry: () => void;
}

/** The way through the whole job, each step with the thing that stands there now. */
export function Steps({ steps, error, onRetry }: StepsProps) {
  const w = useHomeWords();
  return (
    <Panel id="guide" title={w('home.guide.title')}>
      {!steps && error ? <ErrorState error={error} onRetry={onRetry} small /> : null}
      {!steps && !error ? <TextSkeleton lines={6} /> : null}
      {steps ? (
        <ol className="x-timeline">
          {steps.map(({ key, label, hint, at }) => (
            <li key={key}>
              <p>
                <b>{label}</b>
              </p>
              <p className="x-faint">{hint}</p>
              <p>{at ? <Link to={at.to}>{at.title}</Link> : <span className="x-faint">{w('home.guide.none')}</span>}</p>
            </li>
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}
