import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { siteLevels } from '../../shared/version-content.ts';
import { useEntryFilters } from '../entry/entry-columns.tsx';
import { EntryTag } from '../entry/tags.tsx';
import { graphql } from '../gql/gql.ts';
import { useSubjects } from '../parts/use-subjects.ts';
import { useWords } from '../words.ts';

const CatalogueDocument = graphql(`
  query CatalogueList_Entries($page: PageInput, $filter: CatalogueFilter) {
    catalogueEntries(page: $page, filter: $filter) {
      items { id number title summary stage level subjects holderName organisationName versionLabel }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** What associations publish, for everybody who is signed in. */
export default function CataloguePage() {
  const w = useWords();
  const subjects = useSubjects();
  const list = useList({
    document: CatalogueDocument,
    filters: [
      ...useEntryFilters(),
      {
        key: 'setting',
        label: w('catalogue.setting'),
        kind: 'one',
        options: siteLevels.map((value) => ({ value, label: w(`entry.setting.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search,
        stage: filters.stage?.[0],
        level: filters.level?.[0],
        subject: filters.subject?.[0],
        setting: filters.setting?.[0],
      },
    }),
    pick: (data) => data.catalogueEntries,
    watches: ['CatalogueEntry', 'LibraryEntry'],
  });
  return (
    <ListPage
      id="catalogue"
      title={w('nav.catalogue')}
      list={list}
      search={w('catalogue.search')}
      exportAs="technology-library.catalogue"
      rowKey={(entry) => entry.id}
      rowName={(entry) => entry.title}
      rowTo={(entry) => `/catalogue/${entry.id}`}
      columns={[
        { key: 'title', label: w('entry.title'), render: ({ title }) => title, always: true },
        { key: 'number', label: w('entry.number'), whole: true, render: ({ number }) => number },
        { key: 'stage', label: w('entry.stage'), render: ({ stage }) => <EntryTag of={stage} />, card: 'status' },
        { key: 'level', label: w('entry.level'), render: ({ level }) => w.find(`entry.level.${level}`) ?? level },
        { key: 'subjects', label: w('entry.subject'), render: (row) => subjects.list(row.subjects) },
        { key: 'holder', label: w('entry.holder'), render: ({ holderName }) => holderName },
        { key: 'association', label: w('catalogue.association'), render: ({ organisationName }) => organisationName },
      ]}
      empty={<EmptyState title={w('catalogue.empty')}>{w('catalogue.emptyHint')}</EmptyState>}
    />
  );
}
