import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ScorePlot, SeverityStrip } from '../scores/score-pictures.tsx';
import { ScoresDocument } from '../scores/scores-document.tsx';
import { useWords } from '../words.ts';
import { ConflictPicture } from './conflict-picture.tsx';
import { Funnel } from './funnel.tsx';
import { RoundPictures } from './round-progress.tsx';

const PicturesDocument = graphql(`
  query Pictures_Call($id: ID!) {
    call(id: $id) { id title }
    reviewRounds(page: { first: 100 }, filter: { callId: $id }) { items { id name stage ordinal } }
  }
`);

/** 图表: the whole call in pictures, each with its table and its files. */
export default function PicturesPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const conflicts = useCan('read', 'Conflict');
  const manages = useCan('update', 'Assignment');
  const scored = useCan('read', 'RoundItem');
  const [{ data, fetching, error }, execute] = useQuery({ query: PicturesDocument, variables: { id } });
  const rounds = data?.reviewRounds.items ?? [];
  const roundId = rounds.find((round) => round.id === params.get('round'))?.id ?? rounds[0]?.id;
  return (
    <DetailState row={data?.call} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(call) => (
        <Page
          title={w('pictures.title')}
          breadcrumb={[
            { label: w('nav.calls'), to: '/calls' },
            { label: call.title, to: `/calls/${id}` },
          ]}
        >
          <Funnel callId={id} />
          {conflicts ? <ConflictPicture callId={id} /> : null}
          {roundId ? (
            <Panel id="round" title={w('pictures.round')}>
              <Select
                aria-label={w('pictures.whichRound')}
                value={roundId}
                style={{ inlineSize: '100%', maxInlineSize: 360 }}
                options={rounds.map((round) => ({
                  value: round.id,
                  label: w('pictures.roundIs', { name: round.name, stage: w.find(`round.stage.${round.stage}`) ?? round.stage }),
                }))}
                onChange={(chosen) => setParams({ round: chosen }, { replace: true, preventScrollReset: true })}
              />
            </Panel>
          ) : (
            <p className="x-help">{w('pictures.noRounds')}</p>
          )}
          {roundId && manages ? <RoundPictures key={roundId} roundId={roundId} /> : null}
          {roundId && scored ? <Scores key={`scores/${roundId}`} roundId={roundId} /> : null}
        </Page>
      )}
    </DetailState>
  );
}

function Scores({ roundId }: { roundId: string }) {
  const w = useWords();
  const [{ data }] = useQuery({ query: ScoresDocument, variables: { roundId } });
  const round = data?.rankedRound;
  if (!round) return null;
  return (
    <>
      {round.items.some(({ rank }) => rank != null) ? (
        <Panel id="plot" title={w('scores.plotTitle')}>
          <ScorePlot round={round} />
        </Panel>
      ) : null}
      {round.severity.length > 0 ? (
        <Panel id="severity" title={w('scores.severityTitle')}>
          <SeverityStrip round={round} />
        </Panel>
      ) : null}
    </>
  );
}
