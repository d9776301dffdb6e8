import { useCallback } from 'react';
import { useTermOf } from './use-term-of.ts';

interface NamedRole {
  name: string;
  builtIn: string | null;
}

/** Built-in roles have names in both languages; those of one's own have the name they were given. */
export function useRoleName() {
  const termOf = useTermOf();
  return useCallback((role: NamedRole) => (role.builtIn ? termOf('role', role.builtIn) : role.name), [termOf]);
}
