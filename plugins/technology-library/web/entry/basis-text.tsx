import { useWords } from '../words.ts';

/** What the recommendation of a version stands on. */
export function BasisText({ of }: { of: string }) {
  const w = useWords();
  if (of === '') return <span className="x-faint">{w('version.basis.none')}</span>;
  return <>{w.find(`version.basis.${of}`) ?? w('version.basis.review', { number: of })}</>;
}
