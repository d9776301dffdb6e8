import { useText } from '@xinglin/kit/i18n/use-text.ts';
import { useCallback } from 'react';
import { plugins } from '../plugins.ts';
import { useTerms } from './use-words.ts';

export type TermKind = 'permission' | 'role' | 'notice' | 'audit' | 'work' | 'stage' | 'error' | 'issue';

/**
 * The words for a key that only the server's data knows. Keys of a plugin begin with its id, and its
 * own texts come first; a key nobody has words for is shown as it is rather than hidden.
 */
export function useTermOf() {
  const terms = useTerms();
  const text = useText();
  return useCallback(
    (kind: TermKind, key: string): string => {
      const bare = key.replace(/^kernel\./, '');
      const owner = plugins.find((plugin) => key.startsWith(`${plugin.id}.`));
      const own = owner && (text(`${owner.id}:${kind}.${key}`) ?? text(`${owner.id}:${kind}.${key.slice(owner.id.length + 1)}`));
      return own ?? terms.find(`${kind}.${bare}`) ?? terms.find(`${kind}.${key}`) ?? key;
    },
    [terms, text],
  );
}
