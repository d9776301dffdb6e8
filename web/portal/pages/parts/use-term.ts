import { useCallback } from 'react';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useTerms } from '../../locales/use-words.ts';

/** Words for a state or kind; the key itself when a newer server knows more than this page. */
export function useTerm() {
  const terms = useTerms();
  return useCallback((kind: string, key: string) => terms.find(`${kind}.${key}`) ?? key, [terms]);
}

interface NamedRole {
  name: string;
  builtIn: string | null;
}

/** Built-in roles have names in both languages; those of one's own have the name they were given. */
export function useRoleName() {
  const termOf = useTermOf();
  return useCallback((role: NamedRole) => (role.builtIn ? termOf('role', role.builtIn) : role.name), [termOf]);
}
