import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { InstitutionsToPick, ProjectsToPick } from './picks-document.tsx';

/** Projects that are under way, by number, title or technology. */
export function useProjectSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const stages = ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING'];
      const { data, error } = await client.query(ProjectsToPick, { filter: text ? { text, stages } : { stages } }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.promotionProjects.items.map(({ id, title, number }) => ({ id, label: title, note: number }));
    },
    [client],
  );
}

/** Institutions of the register, by name or credit code. */
export function useInstitutionSearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const filter = { kind: 'institution', ...(text ? { text } : {}) };
      const { data, error } = await client.query(InstitutionsToPick, { filter }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.organisationCards.items.map(({ id, name, creditCode }) => ({
        id,
        label: name,
        ...(creditCode ? { note: creditCode } : {}),
      }));
    },
    [client],
  );
}
