import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { BarPicture } from './bar-picture.tsx';
import { StepLines } from './step-lines.tsx';

const ProgressDocument = graphql(`
  query Pictures_Progress($roundId: ID!) {
    reviewRoundProgress(roundId: $roundId) { needed dueDay days { day accepted submitted } coverage { reviews items } }
    reviewRoundOverview(roundId: $roundId) { experts { expertId name load submitted overdue } }
    reviewRound(id: $roundId) { id need }
  }
`);

/** How the round went on, who carries how much of it, and how well its items are covered. */
export function RoundPictures({ roundId }: { roundId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: ProgressDocument, variables: { roundId } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  const progress = data?.reviewRoundProgress;
  if (!progress) return data ? null : <TextSkeleton lines={6} />;
  const { days, needed, dueDay, coverage } = progress;
  const experts = (data.reviewRoundOverview?.experts ?? []).filter(({ load }) => load > 0);
  const need = data.reviewRound?.need ?? 0;
  const [accepted, submitted] = [days.at(-1)?.accepted ?? 0, days.at(-1)?.submitted ?? 0];
  const short = coverage.filter(({ reviews }) => reviews < need).reduce((sum, { items }) => sum + items, 0);
  return (
    <>
      <Panel id="progress" title={w('pictures.progress')}>
        {days.length === 0 ? (
          <p className="x-help">{w('pictures.notBegun')}</p>
        ) : (
          <StepLines
            title={w('pictures.progressOf')}
            summary={w('pictures.progressSummary', { needed, accepted, submitted })}
            dayLabel={w('pictures.day')}
            days={days.map(({ day }) => day)}
            goal={{ value: needed, label: w('pictures.needed', { n: needed }) }}
            mark={dueDay ? { day: dueDay, label: w('round.dueAt') } : null}
            lines={[
              { key: 'accepted', label: w('pictures.accepted'), values: days.map((day) => day.accepted), dashed: true },
              { key: 'submitted', label: w('pictures.submitted'), values: days.map((day) => day.submitted) },
            ]}
          />
        )}
      </Panel>
      {experts.length > 0 ? (
        <Panel id="load" title={w('pictures.load')}>
          <BarPicture
            title={w('pictures.loadOf')}
            summary={w('pictures.loadSummary', {
              n: experts.length,
              most: Math.max(...experts.map(({ load }) => load)),
              least: Math.min(...experts.map(({ load }) => load)),
            })}
            columns={[w('scores.expert'), w('pictures.tasks'), w('pictures.submitted'), w('pictures.overdue')]}
            rows={experts.map(({ expertId, name, load, submitted: done, overdue }) => ({
              key: expertId,
              label: name,
              done,
              open: Math.max(0, load - done),
              text: `${done}/${load}`,
              cells: [name, load, done, overdue],
            }))}
          />
        </Panel>
      ) : null}
      {coverage.length > 0 ? (
        <Panel id="coverage" title={w('pictures.coverage')}>
          <BarPicture
            title={w('pictures.coverageOf')}
            summary={w('pictures.coverageSummary', { need, n: short })}
            columns={[w('pictures.expertsEach'), w('pictures.items')]}
            rows={coverage.map(({ reviews, items }) => ({
              key: String(reviews),
              label: w('pictures.withExperts', { n: reviews }),
              done: reviews >= need ? items : 0,
              open: reviews >= need ? 0 : items,
              text: w('pictures.itemCount', { n: items }),
              cells: [w('pictures.withExperts', { n: reviews }), items],
            }))}
          />
        </Panel>
      ) : null}
    </>
  );
}
