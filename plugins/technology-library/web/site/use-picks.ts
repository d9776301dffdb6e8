import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { InstitutionsToPick } from './picks-document.tsx';

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
