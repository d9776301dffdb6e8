import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { entryWish, useDisputeFilter, useEntryColumns, useEntryFilters } from './entry-columns.tsx';

const EntriesDocument = graphql(`
  query EntryList_Entries($page: PageInput, $filter: LibraryEntryFilter) {
    libraryEntries(page: $page, filter: $filter) {
      items { id number title stage level subjects holderName nextReviewOn currentVersion { id label } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function EntryListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const columns = useEntryColumns({ holder: true });
  const list = useList({
    document: EntriesDocument,
    filters: [...useEntryFilters(), useDisputeFilter()],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: entryWish(search, filters) }),
    pick: (data) => data.libraryEntries,
    watches: ['LibraryEntry'],
  });
  const create = (
    <Can do="create" on="LibraryEntry">
      <Button type="primary" onClick={() => navigate('/library/new')}>
        {w('entry.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="library"
      title={w('nav.library')}
      list={list}
      search={w('entry.search')}
      exportAs="technology-library.entries"
      primary={create}
      rowKey={(entry) => entry.id}
      rowName={(entry) => entry.title}
      rowTo={(entry) => `/library/${entry.id}`}
      columns={columns}
      empty={
        <EmptyState title={w('entry.empty')} act={create}>
          {w('entry.emptyHint')}
        </EmptyState>
      }
    />
  );
}
