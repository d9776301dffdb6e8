import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const Activities = graphql(`
  query ComplaintSearches_Activities($text: String) {
    activities(filter: { text: $text }, page: { first: 20 }) { items { id number title } }
  }
`);
const Agreements = graphql(`
  query ComplaintSearches_Agreements($text: String) {
    agreements(filter: { text: $text }, page: { first: 20 }) { items { id number title } }
  }
`);

interface Named {
  id: string;
  number: string;
  title: string;
}
const choice = ({ id, number, title }: Named) => ({ id, label: title, note: number });

export function useActivitySearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Activities, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.activities.items.map(choice);
    },
    [client],
  );
}

export function useAgreementSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Agreements, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.agreements.items.map(choice);
    },
    [client],
  );
}
