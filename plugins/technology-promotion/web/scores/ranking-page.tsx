import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { RankingPage_MineQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

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

interface Line {
  id: string;
  /** Equal to the one above. */
  equal: boolean;
}
const linesOf = ({ order, items }: Mine): Line[] =>
  ((order as string[][] | null) ?? items.map(({ dossierId }) => [dossierId])).flatMap((group) =>
    group.map((id, at) => ({ id, equal: at > 0 })),
  );
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
  const [said, setSaid] = useState('');
  const { submit, busy, problem } = useSubmit(Cast, (data) => data.castRanking);
  const titles = new Map(mine.items.map(({ dossierId, title }) => [dossierId, title]));
  const move = (from: number, to: number) => {
    const next = [...lines];
    const [line] = next.splice(from, 1);
    if (!line) return;
    next.splice(to, 0, line);
    setLines(next);
    setSaid(w('scores.movedTo', { title: titles.get(line.id) ?? '', n: to + 1 }));
  };
  const send = async () => {
    const outcome = await submit({ roundId: mine.roundId, order: groupsOf(lines) });
    if (outcome.kind === 'done') toast(w('scores.cast'));
  };
  return (
    <Panel id="order" title={w('scores.yourOrder')}>
      <p className="x-help">{w('scores.rankingHint')}</p>
      <ol className="x-rows">
        {lines.map(({ id, equal }, at) => (
          <li key={id}>
            <p>{titles.get(id)}</p>
            <div className="x-acts-bar">
              <Button
                size="small"
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
                aria-label={w('scores.up', { title: titles.get(id) ?? '' })}
              >
                ↑
              </Button>
              <Button
                size="small"
                disabled={at === lines.length - 1}
                onClick={() => move(at, at + 1)}
                aria-label={w('scores.down', { title: titles.get(id) ?? '' })}
              >
                ↓
              </Button>
              {at > 0 ? (
                <Checkbox
                  checked={equal}
                  onChange={({ target }) =>
                    setLines(lines.map((line, place) => (place === at ? { ...line, equal: target.checked } : line)))
                  }
                >
                  {w('scores.equal')}
                </Checkbox>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <div role="status" className="x-unseen">
        {said}
      </div>
      {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
      <Button type="primary" loading={busy} onClick={() => void send()}>
        {w('scores.castAct')}
      </Button>
    </Panel>
  );
}
