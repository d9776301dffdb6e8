import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { RankingPage_MineQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { type Line, OrderList } from './order-list.tsx';

const MineDocument = graphql(`
  query RankingPage_Mine($roundId: ID!) {
    myRanking(roundId: $roundId) { roundId roundName order items { dossierId title } }
  }
`);
const Cast = graphql(`
  mutation RankingPage_Cast($roundId: ID!, $order: JSON!) {
    castRanking(roundId: $roundId, order: $order) {
      ... on MyRanking { roundId order }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
type Mine = NonNullable<RankingPage_MineQuery['myRanking']>;

export default function RankingPage() {
  const w = useWords();
  const { roundId = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: MineDocument, variables: { roundId } });
  return (
    <DetailState row={data?.myRanking} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(mine) => (
        <Page title={w('scores.myRanking')} note={mine.roundName} breadcrumb={[{ label: w('nav.tasks'), to: '/tasks' }]} narrow>
          <RankingForm key={roundId} mine={mine} />
        </Page>
      )}
    </DetailState>
  );
}

const linesOf = ({ order, items }: Mine): Line[] => {
  const titles = new Map(items.map(({ dossierId, title }) => [dossierId, title]));
  return ((order as string[][] | null) ?? items.map(({ dossierId }) => [dossierId])).flatMap((group) =>
    group.map((id, at) => ({ id, title: titles.get(id) ?? '', equal: at > 0 })),
  );
};
const groupsOf = (lines: readonly Line[]): string[][] =>
  lines.reduce<string[][]>((groups, { id, equal }, at) => {
    if (equal && at > 0) groups.at(-1)?.push(id);
    else groups.push([id]);
    return groups;
  }, []);

function RankingForm({ mine }: { mine: Mine }) {
  const w = useWords();
  const toast = useToast();
  const [lines, setLines] = useState(() => linesOf(mine));
  const { submit, busy, problem } = useSubmit(Cast, (data) => data.castRanking);
  const send = async () => {
    const outcome = await submit({ roundId: mine.roundId, order: groupsOf(lines) });
    if (outcome.kind === 'done') toast(w('scores.cast'));
  };
  return (
    <Panel id="order" title={w('scores.yourOrder')}>
      <p className="x-help">{w('scores.rankingHint')}</p>
      <OrderList lines={lines} onChange={setLines} equals />
      {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
      <Button type="primary" loading={busy} onClick={() => void send()}>
        {w('scores.castAct')}
      </Button>
    </Panel>
  );
}
