import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { submissionStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { SubmissionStageTag } from './stage-tag.tsx';

const SubmissionsDocument = graphql(`
  query SubmissionList_Submissions($page: PageInput, $filter: SubmissionFilter) {
    submissions(page: $page, filter: $filter) {
      items { id number title callTitle hostName stage supplementDueAt submittedAt createdAt }
      nextCursor totalCount totalCapped
    }
  }
`);

export default function SubmissionListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const list = useList({
    document: SubmissionsDocument,
    filters: [
      {
        key: 'stage',
        label: w('submission.stage'),
        kind: 'one',
        options: submissionStages.stages.map((value) => ({ value, label: w(`submission.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: { text: search, stage: filters.stage?.[0] } }),
    pick: (data) => data.submissions,
    watches: ['Submission'],
  });
  const begin = (
    <Can do="create" on="Submission">
      <Button type="primary" onClick={() => navigate('/announcements?open=yes')}>
        {w('submission.chooseCall')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="submissions"
      title={w('nav.submissions')}
      list={list}
      search={w('submission.search')}
      exportAs="technology-promotion.submissions"
      primary={begin}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/submissions/${row.id}`}
      columns={[
        { key: 'title', label: w('submission.title'), render: (row) => row.title, always: true },
        { key: 'number', label: w('submission.number'), render: (row) => row.number ?? '—' },
        { key: 'stage', label: w('submission.stage'), render: (row) => <SubmissionStageTag stage={row.stage} />, card: 'status' },
        { key: 'call', label: w('submission.call'), render: (row) => row.callTitle },
        { key: 'host', label: w('call.organisation'), render: (row) => row.hostName, hidden: true },
        {
          key: 'due',
          label: w('submission.supplementDue'),
          render: (row) => (row.supplementDueAt ? <DateText value={row.supplementDueAt} withTime /> : '—'),
        },
        {
          key: 'submittedAt',
          label: w('submission.submittedAt'),
          render: (row) => (row.submittedAt ? <DateText value={row.submittedAt} withTime /> : '—'),
        },
      ]}
      empty={
        <EmptyState title={w('submission.empty')} act={begin}>
          {w('submission.emptyHint')}
        </EmptyState>
      }
    />
  );
}
