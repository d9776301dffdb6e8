import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { SitesToPick } from '../parts/site-documents.tsx';

/** Sites of one project, by name. */
export function useProjectSites(projectId: string | null): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      if (!projectId) return [];
      const filter = { projectId, ...(text ? { text } : {}) };
      const { data, error } = await client.query(SitesToPick, { filter }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.sites.items.map(({ id, siteName, entryTitle }) => ({ id, label: siteName, note: entryTitle }));
    },
    [client, projectId],
  );
}
