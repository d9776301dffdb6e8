import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { entryWish, useDisputeFilter, useEntryColumns, useEntryFilters } from './entry-columns.tsx';

const HeldDocument = graphql(`
  query HeldList_Entries($page: PageInput, $filter: LibraryEntryFilter) {
    libraryEntries(page: $page, filter: $filter) {
      items { id number title stage level subjects holderName nextReviewOn currentVersion { id label } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** What libraries hold of this organisation. */
export default function HeldPage() {
  const w = useWords();
  const columns = useEntryColumns({ holder: false });
  const list = useList({
    document: HeldDocument,
    filters: [...useEntryFilters(), useDisputeFilter()],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: entryWish(search, filters) }),
    pick: (data) => data.libraryEntries,
    watches: ['LibraryEntry'],
  });
  return (
    <ListPage
      id="held"
      title={w('nav.held')}
      list={list}
      search={w('entry.search')}
      exportAs="technology-library.entries"
      rowKey={(entry) => entry.id}
      rowName={(entry) => entry.title}
      rowTo={(entry) => `/held/${entry.id}`}
      columns={columns}
      empty={<EmptyState title={w('entry.heldEmpty')}>{w('entry.heldHint')}</EmptyState>}
    />
  );
}
