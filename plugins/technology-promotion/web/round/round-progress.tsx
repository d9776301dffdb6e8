import { ExportMenu } from '@xinglin/kit/data/export-menu.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import type { Round_OverviewQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { Bars } from './bars.tsx';

interface RoundProgressProps {
  roundId: string;
  overview: { data?: Round_OverviewQuery | undefined; error?: CombinedError | undefined };
  onRetry: () => void;
}

/** Experts shown before one asks for all of them. */
const FIRST = 12;

/** How far the round is, and how much each expert has. */
export function RoundProgress({ roundId, overview, onRetry }: RoundProgressProps) {
  const w = useWords();
  const [all, setAll] = useState(false);
  const { data, error } = overview;
  const standing = data?.reviewRoundOverview;
  if (!standing) {
    return (
      <Panel id="progress" title={w('round.progress')}>
        {error ? <ErrorState error={error} onRetry={onRetry} small /> : <TextSkeleton lines={4} />}
      </Panel>
    );
  }
  const { items, covered, complete, needed, filled, submitted, experts } = standing;
  const figure = (key: string, name: string, done: number, most: number, open = 0) => ({
    key,
    name,
    done,
    open,
    most,
    text: w('round.ofMost', { n: done, most }),
  });
  const shown = all ? experts : experts.slice(0, FIRST);
  return (
    <>
      <Panel id="progress" title={w('round.progress')}>
        <Bars
          shares
          label={w('round.progress')}
          bars={[
            figure('covered', w('round.covered'), covered, items),
            figure('filled', w('round.filled'), filled, needed),
            figure('submitted', w('round.submitted'), submitted, needed, Math.max(0, filled - submitted)),
            figure('complete', w('round.complete'), complete, items),
          ]}
        />
        {standing.stages.length > 0 ? (
          <p className="x-faint">
            {standing.stages
              .map(({ stage, count }) => w('round.stageCount', { stage: w.find(`round.task.${stage}`) ?? stage, n: count }))
              .join(w('call.comma'))}
          </p>
        ) : null}
      </Panel>
      {experts.length > 0 ? (
        <Panel id="loads" title={w('round.loads')}>
          <ExportMenu table="technology-promotion.assignments" filter={{ roundId }} />
          <Bars
            label={w('round.loads')}
            bars={shown.map(({ expertId, name, load, submitted: done, overdue }) => ({
              key: expertId,
              name,
              done,
              open: Math.max(0, load - done),
              most: load,
              text: overdue > 0 ? w('round.loadOverdue', { n: load, done, overdue }) : w('round.load', { n: load, done }),
            }))}
          />
          {experts.length > shown.length ? (
            <Button onClick={() => setAll(true)}>{w('round.allExperts', { n: experts.length })}</Button>
          ) : null}
        </Panel>
      ) : null}
    </>
  );
}
