import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { SitesToPick } from './site-documents.tsx';

/** Finds sites of the association by name; the note says which technology each has. */
export function useSiteSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(SitesToPick, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.sites.items.map(({ id, siteName, entryTitle }) => ({ id, label: siteName, note: entryTitle }));
    },
    [client],
  );
}
