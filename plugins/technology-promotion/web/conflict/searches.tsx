import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const PeopleDocument = graphql(`
  query SelectionSearches_People($text: String, $staffOnly: Boolean) {
    selectionPeople(text: $text, staffOnly: $staffOnly) { userId name note }
  }
`);
const ExpertsDocument = graphql(`
  query SelectionSearches_Experts($text: String) {
    experts(filter: { text: $text, stage: "ENGAGED" }, page: { first: 20 }) { items { id name employerName } }
  }
`);
const DossiersDocument = graphql(`
  query SelectionSearches_Dossiers($callId: ID!, $text: String) {
    dossiers(callId: $callId, filter: { text: $text }, page: { first: 20 }) { items { id number title } }
  }
`);

/** Experts and staff of the association by name, as people; or the staff alone. */
export function usePeopleSearch(staffOnly = false): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(PeopleDocument, { text: text || null, staffOnly }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.selectionPeople.map(({ userId, name, note }) => ({ id: userId, label: name, ...(note ? { note } : {}) }));
    },
    [client, staffOnly],
  );
}

/** Engaged experts by name, by the id of their engagement. */
export function useExpertSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(ExpertsDocument, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.experts.items.map(({ id, name, employerName }) => ({ id, label: name, note: employerName }));
    },
    [client],
  );
}

/** Submissions of one call by number or title. */
export function useDossierSearch(callId: string): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(DossiersDocument, { callId, text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.dossiers.items.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }));
    },
    [client, callId],
  );
}
