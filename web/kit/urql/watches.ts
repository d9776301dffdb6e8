import { useMemo } from 'react';

/**
 * The document cache forgets a result when a mutation answers with a type in it. An empty list
 * has no rows and so no types: name them, or the first row added will not appear.
 */
export function useWatches(...types: readonly string[]) {
  const key = types.join(' ');
  return useMemo(() => ({ additionalTypenames: key.split(' ').filter(Boolean) }), [key]);
}
