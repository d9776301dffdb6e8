import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { clockTime, shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { channels } from '../../shared/channels.ts';
import { paperRefusal } from '../../shared/paper-import.ts';
import { dossierStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { DossierStageTag } from './stage-tag.tsx';

const DossiersDocument = graphql(`
  query DossierList_Dossiers($callId: ID!, $page: PageInput, $filter: DossierFilter) {
    dossiers(callId: $callId, page: $page, filter: $filter) {
      items { id number title applicantName track channel stage onPaper revision receivedAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const CallDocument = graphql(`
  query DossierList_Call($id: ID!) {
    call(id: $id) { id number title tracks stage openedAt closesAt }
    dossierCounts(callId: $id) { stage count }
  }
`);

export default function DossierListPage() {
  const w = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data }] = useQuery({ query: CallDocument, variables: { id } });
  const tracks = (data?.call?.tracks ?? []) as Track[];
  const counts = new Map((data?.dossierCounts ?? []).map(({ stage, count }) => [stage, count]));
  const list = useList({
    document: DossiersDocument,
    filters: [
      {
        key: 'stage',
        label: w('dossier.stageLabel'),
        kind: 'one',
        options: dossierStages.stages
          .filter((stage) => counts.get(stage))
          .map((value) => ({ value, label: `${w(`dossier.stage.${value}`)} ${counts.get(value)}` })),
      },
      { key: 'track', label: w('dossier.track'), kind: 'one', options: tracks.map(({ key, name }) => ({ value: key, label: name })) },
      {
        key: 'channel',
        label: w('dossier.channel'),
        kind: 'one',
        options: channels.map((value) => ({ value, label: w(`call.channel.${value}`) })),
      },
      {
        key: 'more',
        label: w('dossier.more'),
        kind: 'many',
        options: [
          { value: 'similar', label: w('dossier.similarOnly') },
          { value: 'paper', label: w('dossier.onPaperOnly') },
        ],
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      callId: id,
      page: { first, after },
      filter: {
        text: search,
        stage: filters.stage?.[0],
        track: filters.track?.[0],
        channel: filters.channel?.[0],
        similarOnly: filters.more?.includes('similar') || undefined,
        onPaper: filters.more?.includes('paper') || undefined,
      },
    }),
    pick: (found) => found.dossiers,
    watches: ['Dossier'],
  });
  const call = data?.call;
  const refusal = call ? paperRefusal(call) : null;
  const until = call?.closesAt ? `${shortDate(call.closesAt, language)} ${clockTime(call.closesAt, language)}` : '';
  // Not offered while the call would refuse every table; the empty list says when it will not.
  const bring =
    call && !refusal ? (
      <Can do="create" on="Dossier">
        <Button onClick={() => navigate(`/calls/${id}/import`)}>{w('dossier.import')}</Button>
      </Can>
    ) : null;
  if (data?.call === null) return <NotFound />;
  return (
    <ListPage
      id="dossiers"
      title={w('dossier.title')}
      breadcrumb={[
        { label: w('nav.calls'), to: '/calls' },
        { label: data?.call?.title ?? w('dossier.ofCall'), to: `/calls/${id}` },
        { label: w('dossier.title') },
      ]}
      list={{ ...list, filter: { ...(list.filter as object), callId: id } }}
      search={w('dossier.search')}
      exportAs="technology-promotion.dossiers"
      primary={bring}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/dossiers/${row.id}`}
      columns={[
        { key: 'title', label: w('dossier.technology'), render: (row) => row.title, always: true },
        { key: 'number', label: w('dossier.number'), render: (row) => row.number },
        { key: 'applicant', label: w('dossier.applicant'), render: (row) => row.applicantName },
        { key: 'stage', label: w('dossier.stageLabel'), render: (row) => <DossierStageTag stage={row.stage} />, card: 'status' },
        { key: 'track', label: w('dossier.track'), render: (row) => tracks.find(({ key }) => key === row.track)?.name ?? row.track },
        {
          key: 'channel',
          label: w('dossier.channel'),
          render: (row) => `${w.find(`call.channel.${row.channel}`) ?? row.channel}${row.onPaper ? ` · ${w('dossier.onPaper')}` : ''}`,
        },
        { key: 'received', label: w('dossier.received'), render: (row) => <DateText value={row.receivedAt} withTime /> },
      ]}
      empty={
        <EmptyState title={w('dossier.empty')} act={bring}>
          {refusal ? w(`dossier.emptyHint.${refusal}`, { time: until }) : w('dossier.emptyHint')}
        </EmptyState>
      }
    >
      <Can do="read" on="SimilarPair">
        <p>
          <Link to={`/calls/${id}/similar`}>{w('dossier.toSimilar')}</Link>
        </p>
      </Can>
    </ListPage>
  );
}
