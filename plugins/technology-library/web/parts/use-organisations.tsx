import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const OrganisationsDocument = graphql(`
  query OrganisationsToPick_Cards($filter: OrganisationCardFilter) {
    organisationCards(filter: $filter, page: { first: 20 }) { items { id name kind creditCode } }
  }
`);

/** Finds organisations of the register by name or credit code; `kinds` leaves the others out. */
export function useOrganisations(kinds: readonly string[]): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(OrganisationsDocument, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.organisationCards.items
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id, name, creditCode }) => ({ id, label: name, ...(creditCode ? { note: creditCode } : {}) }));
    },
    [client, kinds],
  );
}
