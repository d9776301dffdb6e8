import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import type { Needs } from '@xinglin/kit/plugin.ts';
import { NoAccess } from '@xinglin/kit/ui/no-access.tsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../locales/use-words.ts';

/** A courtesy for pasted addresses: the server decides again for every row. */
export function Guarded({ needs, children }: { needs: Needs; children: ReactNode }) {
  const t = useT();
  const w = useWords();
  const may = useCan(...needs);
  if (may) return children;
  return (
    <>
      <h1 className="x-unseen">{t('noAccess.title')}</h1>
      <NoAccess act={<Link to="/">{w('error.home')}</Link>} />
    </>
  );
}
