import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { roundStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useCallGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { RoundStageTag } from './stage-tag.tsx';

const Rounds = graphql(`
  query RoundList_Rounds($page: PageInput, $filter: ReviewRoundFilter) {
    reviewRounds(page: $page, filter: $filter) {
      items { id ordinal name kind format stage need dueAt createdAt call { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Rounds of one call, or of all. */
export default function RoundListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id } = useParams();
  const gone = useCallGone(id ?? '');
  const list = useList({
    document: Rounds,
    filters: [
      {
        key: 'stage',
        label: w('round.stage'),
        kind: 'one',
        options: roundStages.stages.map((value) => ({ value, label: w(`round.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, callId: id, stage: filters.stage?.[0] },
    }),
    pick: (data) => data.reviewRounds,
    watches: ['ReviewRound'],
  });
  const create = id ? (
    <Can do="create" on="ReviewRound">
      <Button type="primary" onClick={() => navigate(`/calls/${id}/rounds/new`)}>
        {w('round.create')}
      </Button>
    </Can>
  ) : (
    <Button onClick={() => navigate('/calls')}>{w('round.toCalls')}</Button>
  );
  if (gone) return <NotFound />;
  return (
    <ListPage
      id="review-rounds"
      title={w('nav.rounds')}
      list={list}
      search={w('round.search')}
      {...(id
        ? {
            breadcrumb: [
              { label: w('nav.calls'), to: '/calls' },
              { label: w('round.ofCall'), to: `/calls/${id}` },
            ],
          }
        : {})}
      exportAs="technology-promotion.review-rounds"
      primary={create}
      rowKey={(round) => round.id}
      rowName={(round) => round.name}
      rowTo={(round) => `/rounds/${round.id}`}
      columns={[
        { key: 'name', label: w('round.name'), render: (round) => round.name, always: true },
        ...(id
          ? []
          : [{ key: 'call', label: w('round.call'), render: (round: { call?: { title: string } | null }) => round.call?.title ?? '' }]),
        { key: 'kind', label: w('round.kind'), render: (round) => w.find(`round.kind.${round.kind}`) },
        { key: 'format', label: w('round.format'), render: (round) => w.find(`call.format.${round.format}`) },
        { key: 'stage', label: w('round.stage'), render: (round) => <RoundStageTag stage={round.stage} />, card: 'status' },
        { key: 'need', label: w('round.need'), align: 'right', render: (round) => round.need },
        { key: 'dueAt', label: w('round.dueAt'), render: (round) => (round.dueAt ? <DateText value={round.dueAt} withTime /> : '—') },
      ]}
      empty={
        <EmptyState title={w('round.empty')} act={create}>
          {w('round.emptyHint')}
        </EmptyState>
      }
    />
  );
}
