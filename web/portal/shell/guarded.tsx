import { useCan } from '@xinglin/kit/ability/ability.tsx';
import type { Needs } from '@xinglin/kit/plugin.ts';
import { NoAccess } from '@xinglin/kit/ui/no-access.tsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../locales/use-words.ts';

/** A courtesy for pasted addresses: the server decides again for every row. */
export function Guarded({ needs, children }: { needs: Needs; children: ReactNode }) {
  const w = useWords();
  return useCan(...needs) ? children : <NoAccess act={<Link to="/">{w('error.home')}</Link>} />;
}
