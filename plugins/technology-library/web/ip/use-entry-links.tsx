import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const LinksDocument = graphql(`
  query IpFields_Links($id: ID!) {
    libraryEntry(id: $id) { id title holderName versions { id label stage } }
    agreements(filter: { entryId: $id }, page: { first: 50 }) { items { id number title } }
  }
`);

/** The technology that a right protects, with its versions and agreements as choices. */
export function useEntryLinks(entryId: string) {
  const [{ data, fetching, error }] = useQuery({ query: LinksDocument, variables: { id: entryId }, pause: entryId === '' });
  return {
    fetching: fetching && !data && !error,
    entry: data?.libraryEntry ?? null,
    versions: (data?.libraryEntry?.versions ?? [])
      .filter(({ stage }) => stage !== 'DISCARDED')
      .map(({ id, label }) => ({ value: id, label })),
    agreements: (data?.agreements.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
  };
}
