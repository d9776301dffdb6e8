import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { memoStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { StageTag } from './stage-tag.tsx';

const MemosDocument = graphql(`
  query ListPage_Memos($page: PageInput, $filter: MemoFilter) {
    memos(page: $page, filter: $filter) {
      items { id number title stage createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function MemoListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const list = useList({
    document: MemosDocument,
    filters: [
      {
        key: 'stage',
        label: w('memo.stage'),
        kind: 'one',
        options: memoStages.stages.map((value) => ({ value, label: w(`stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: { text: search, stage: filters.stage?.[0] } }),
    pick: (data) => data.memos,
    watches: ['Memo'],
  });
  const create = (
    <Can do="create" on="Memo">
      <Button type="primary" onClick={() => navigate('/memos/new')}>
        {w('act.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="memos"
      title={w('nav.memos')}
      list={list}
      search={w('list.search')}
      primary={create}
      rowKey={(memo) => memo.id}
      rowName={(memo) => memo.title}
      rowTo={(memo) => `/memos/${memo.id}`}
      columns={[
        { key: 'title', label: w('memo.title'), render: (memo) => memo.title, always: true },
        { key: 'number', label: w('memo.number'), render: (memo) => memo.number },
        { key: 'stage', label: w('memo.stage'), render: (memo) => <StageTag stage={memo.stage} />, card: 'status' },
        { key: 'createdAt', label: w('memo.createdAt'), render: (memo) => <DateText value={memo.createdAt} /> },
      ]}
      empty={
        <EmptyState title={w('list.empty')} act={create}>
          {w('list.emptyHint')}
        </EmptyState>
      }
    />
  );
}
