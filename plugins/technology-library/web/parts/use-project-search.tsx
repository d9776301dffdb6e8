import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const ProjectsToPick = graphql(`
  query ProjectsToPick_Projects($filter: PromotionProjectFilter) {
    promotionProjects(filter: $filter, page: { first: 20 }) { items { id number title } }
  }
`);

/** Stages of a project that is not over; one array, so that a search by them stays the same. */
export const openProjects = ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING'] as const;

/** Promotion projects by number, title or technology; `stages` leaves the others out. */
export function useProjectSearch(stages?: readonly string[]): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const filter = { ...(text ? { text } : {}), ...(stages ? { stages: [...stages] } : {}) };
      const { data, error } = await client.query(ProjectsToPick, { filter }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.promotionProjects.items.map(({ id, number, title }) => ({ id, label: title, note: number }));
    },
    [client, stages],
  );
}
