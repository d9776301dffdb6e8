import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { complaintCategories, complaintChannels } from '../../shared/complaint-input.ts';
import { complaintStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { isLate, limitOf } from './limit.ts';
import { PolicyNote } from './policy-note.tsx';
import { ComplaintTag, LateTag } from './tags.tsx';

const ComplaintsDocument = graphql(`
  query ComplaintList_Complaints($page: PageInput, $filter: ComplaintFilter) {
    complaints(page: $page, filter: $filter) {
      items { id number title category channel stage receivedOn acceptBy answerBy handlerName project { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ComplaintListPage() {
  const w = useWords();
  const given = useGiven('project');
  const list = useList({
    document: ComplaintsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('complaint.state'),
        kind: 'one',
        options: complaintStages.stages.map((value) => ({ value, label: w(`complaint.stage.${value}`) })),
      },
      {
        key: 'category',
        label: w('complaint.category'),
        kind: 'one',
        options: complaintCategories.map((value) => ({ value, label: w(`complaint.category.${value}`) })),
      },
      {
        key: 'channel',
        label: w('complaint.channel'),
        kind: 'one',
        options: complaintChannels.map((value) => ({ value, label: w(`complaint.channel.${value}`) })),
      },
      { key: 'late', label: w('complaint.limit'), kind: 'one', options: [{ value: 'yes', label: w('complaint.late') }] },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search || undefined,
        stage: filters.stage?.[0],
        category: filters.category?.[0],
        channel: filters.channel?.[0],
        late: filters.late?.[0] === 'yes' ? true : undefined,
        projectId: filters.project?.[0],
      },
    }),
    pick: (data) => data.complaints,
    watches: ['Complaint'],
  });
  const projectId = list.at.address.filters.project?.[0];
  return (
    <ListPage
      id="complaints"
      title={w('nav.complaints')}
      list={list}
      search={w('complaint.search')}
      exportAs="technology-library.complaints"
      rowKey={(row) => row.id}
      rowName={(row) => row.number}
      rowTo={(row) => `/complaints/${row.id}`}
      primary={
        <Can do="create" on="Complaint">
          <Link to={`/complaints/new${projectId ? `?project=${projectId}` : ''}`}>
            <Button type="primary">{w('complaint.create')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'title', label: w('complaint.title'), render: (row) => row.title, always: true },
        { key: 'number', label: w('complaint.number'), render: (row) => row.number },
        {
          key: 'stage',
          label: w('complaint.state'),
          card: 'status',
          render: (row) => (
            <>
              <ComplaintTag of={row.stage} /> {isLate(row) ? <LateTag /> : null}
            </>
          ),
        },
        { key: 'category', label: w('complaint.category'), render: (row) => w.find(`complaint.category.${row.category}`) ?? row.category },
        { key: 'receivedOn', label: w('complaint.receivedOn'), render: (row) => <DateText value={row.receivedOn} /> },
        {
          key: 'limit',
          label: w('complaint.limit'),
          render: (row) => {
            const limit = limitOf(row);
            return limit ? <DateText value={limit} /> : null;
          },
        },
        { key: 'handler', label: w('complaint.handler'), render: (row) => row.handlerName },
        {
          key: 'channel',
          label: w('complaint.channel'),
          render: (row) => w.find(`complaint.channel.${row.channel}`) ?? row.channel,
          hidden: true,
        },
        { key: 'project', label: w('subject.project'), render: (row) => row.project?.title, hidden: true },
      ]}
      empty={<EmptyState title={w('complaint.none')}>{w('complaint.noneHint')}</EmptyState>}
    >
      <PolicyNote />
    </ListPage>
  );
}
