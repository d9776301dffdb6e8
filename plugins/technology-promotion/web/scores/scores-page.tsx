import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { ExportMenu } from '@xinglin/kit/data/export-menu.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { RankingOutcomeView } from './ranking-outcome.tsx';
import { ScoreActs } from './score-acts.tsx';
import { ScorePlot, SeverityStrip } from './score-pictures.tsx';
import { ScoreTable } from './score-table.tsx';
import { ScoresDocument } from './scores-document.tsx';

export default function ScoresPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ScoresDocument, variables: { roundId: id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.rankedRound} fetching={fetching} error={error} onRetry={reload}>
      {(round) => (
        <Page
          title={w('scores.title')}
          note={round.name}
          breadcrumb={[{ label: round.name, to: `/rounds/${id}` }]}
          actions={
            <>
              <Link to={`/rounds/${id}/snapshots`}>{w('scores.snapshots')}</Link>
              <Link to={`/rounds/${id}/reviews`}>{w('scores.reviews')}</Link>
              <ExportMenu table="technology-promotion.scores" filter={{ roundId: id }} />
            </>
          }
        >
          {round.complete ? null : <p className="x-problem">{w('scores.incomplete')}</p>}
          <ScoreActs round={round} onDone={reload} />
          <Panel id="order" title={w('scores.order')}>
            <p className="x-help">
              {w('scores.orderHint', { keys: round.tieKeys.map((key) => w.find(`scores.key.${key}`) ?? key).join(w('call.comma')) })}
            </p>
            {round.items.length > 0 ? <ScoreTable round={round} /> : <p className="x-help">{w('scores.noItems')}</p>}
          </Panel>
          {data?.rankingOutcome ? <RankingOutcomeView outcome={data.rankingOutcome} /> : null}
          {round.items.some(({ rank }) => rank != null) ? (
            <Panel id="plot" title={w('scores.plotTitle')}>
              <ScorePlot round={round} />
            </Panel>
          ) : null}
          {round.severity.length > 0 ? (
            <Panel id="severity" title={w('scores.severityTitle')}>
              <p className="x-help">{w('scores.severityHint')}</p>
              <SeverityStrip round={round} />
            </Panel>
          ) : null}
        </Page>
      )}
    </DetailState>
  );
}
