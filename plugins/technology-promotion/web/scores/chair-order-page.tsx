import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ChairOrder_RoundQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { type Line, OrderList } from './order-list.tsx';

const TiedDocument = graphql(`
  query ChairOrder_Round($roundId: ID!) {
    rankedRound(roundId: $roundId) { roundId name candidates allowedActions items { dossierId number title chairOrder } }
  }
`);
const Order = graphql(`
  mutation ChairOrder_Order($roundId: ID!, $dossierIds: [ID!]!) {
    done: orderTied(roundId: $roundId, dossierIds: $dossierIds) { ... on ReviewRound { id version } ... on DomainError { code message } }
  }
`);
type Round = NonNullable<ChairOrder_RoundQuery['rankedRound']>;

/** 组长排序: the chair's word on those tied on the line, entered by the secretariat. */
export default function ChairOrderPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: TiedDocument, variables: { roundId: id } });
  return (
    <DetailState row={data?.rankedRound} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(round) => (
        <Page
          title={w('scores.chairOrder')}
          note={round.name}
          breadcrumb={[
            { label: round.name, to: `/rounds/${id}` },
            { label: w('scores.title'), to: `/rounds/${id}/scores` },
          ]}
          narrow
        >
          {round.allowedActions.includes('chairOrder') ? <OrderForm key={id} round={round} /> : <EmptyState title={w('scores.noTie')} />}
        </Page>
      )}
    </DetailState>
  );
}

const linesOf = ({ candidates, items }: Round): Line[] =>
  items
    .filter(({ dossierId }) => candidates.includes(dossierId))
    .sort((a, b) => (a.chairOrder ?? items.length) - (b.chairOrder ?? items.length))
    .map(({ dossierId, number, title }) => ({ id: dossierId, title: `${number} ${title}`, equal: false }));

function OrderForm({ round }: { round: Round }) {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [lines, setLines] = useState(() => linesOf(round));
  const { submit, busy, problem } = useSubmit(Order, ({ done }) => done);
  const send = async () => {
    const outcome = await submit({ roundId: round.roundId, dossierIds: lines.map(({ id }) => id) });
    if (outcome.kind !== 'done') return;
    toast(w('scores.done'));
    navigate(`/rounds/${round.roundId}/scores`);
  };
  return (
    <Panel id="order" title={w('scores.chairOrder')}>
      <p className="x-help">{w('scores.chairOrderHint')}</p>
      <OrderList lines={lines} onChange={setLines} />
      {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
      <Button type="primary" loading={busy} onClick={() => void send()}>
        {w('scores.chairOrderSave')}
      </Button>
      <p className="x-help">{w('scores.chairOrderConsequence')}</p>
    </Panel>
  );
}
