import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { stagesPromotable } from '../../shared/open-entry.ts';
import { graphql } from '../gql/gql.ts';

const Entries = graphql(`
  query LibrarySearch_Entries($text: String) {
    libraryEntries(filter: { text: $text }, page: { first: 20 }) { items { id number title stage } }
  }
`);
const Members = graphql(`
  query LibrarySearch_Members($text: String) {
    members(filter: { text: $text }, page: { first: 20 }) { items { userId name title status } }
  }
`);
const Institutions = graphql(`
  query LibrarySearch_Institutions($filter: OrganisationCardFilter) {
    organisationCards(filter: $filter, page: { first: 20 }) { items { id name kind creditCode } }
  }
`);

/** Technologies that can be promoted now, by number, title or holder. */
export function useEntrySearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Entries, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.libraryEntries.items
        .filter(({ stage }) => stagesPromotable.includes(stage))
        .map(({ id, number, title }) => ({ id, label: title, note: number }));
    },
    [client],
  );
}

/** People of the association. */
export function useMemberSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Members, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.members.items
        .filter(({ status }) => status === 'ACTIVE')
        .map(({ userId, name, title }) => ({ id: userId, label: name, ...(title ? { note: title } : {}) }));
    },
    [client],
  );
}

/** Institutions of the platform. */
export function useInstitutionSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Institutions, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.organisationCards.items
        .filter(({ kind }) => kind === 'institution')
        .map(({ id, name, creditCode }) => ({ id, label: name, ...(creditCode ? { note: creditCode } : {}) }));
    },
    [client],
  );
}
