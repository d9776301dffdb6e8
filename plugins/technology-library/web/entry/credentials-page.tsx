import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { CredentialTag } from './tags.tsx';

const CredentialsDocument = graphql(`
  query CredentialList_Credentials($page: PageInput, $filter: LibraryCredentialFilter) {
    libraryCredentials(page: $page, filter: $filter) {
      items { id entryId kind name number expiresOn state required entry { id number title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const states = ['VALID', 'LAPSED', 'REVOKED', 'REPLACED'] as const;

/** Credentials of all entries: which run out, and when. */
export default function CredentialsPage() {
  const w = useWords();
  const list = useList({
    document: CredentialsDocument,
    filters: [
      {
        key: 'state',
        label: w('credential.state'),
        kind: 'one',
        options: states.map((value) => ({ value, label: w(`credential.state.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, filter: { state: filters.state?.[0] } }),
    pick: (data) => data.libraryCredentials,
    watches: ['LibraryCredential'],
  });
  return (
    <ListPage
      id="library-credentials"
      title={w('nav.credentials')}
      list={list}
      search={false}
      exportAs="technology-library.credentials"
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/library/${row.entryId}#credentials`}
      columns={[
        { key: 'name', label: w('credential.name'), render: ({ name }) => name, always: true },
        { key: 'number', label: w('credential.number'), whole: true, render: ({ number }) => number },
        { key: 'entry', label: w('credential.entry'), render: ({ entry }) => (entry ? `${entry.number} ${entry.title}` : null) },
        { key: 'kind', label: w('credential.kind'), whole: true, render: ({ kind }) => w.find(`credential.kind.${kind}`) ?? kind },
        {
          key: 'expiresOn',
          label: w('credential.expiresOn'),
          render: ({ expiresOn }) => (expiresOn ? <DateText value={expiresOn} /> : w('credential.forever')),
        },
        { key: 'required', label: w('credential.required'), render: ({ required }) => w(required ? 'credential.yes' : 'credential.no') },
        { key: 'state', label: w('credential.state'), render: ({ state }) => <CredentialTag of={state} />, card: 'status' },
      ]}
      empty={<EmptyState title={w('credential.listEmpty')}>{w('credential.listHint')}</EmptyState>}
    />
  );
}
