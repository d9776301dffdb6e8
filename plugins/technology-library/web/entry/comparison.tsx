import { changedParts, type VersionContent } from '../../shared/version-content.ts';
import { useWords } from '../words.ts';
import { partView } from './content-view.tsx';

interface ComparisonProps {
  before: VersionContent;
  after: VersionContent;
}

/** What reads otherwise than before, part by part, the old above the new. */
export function Comparison({ before, after }: ComparisonProps) {
  const w = useWords();
  const changed = changedParts(before, after);
  if (changed.length === 0) return <p className="x-faint">{w('version.same')}</p>;
  const nothing = <p className="x-faint">{w('version.nothing')}</p>;
  return (
    <>
      {changed.map((part) => (
        <section key={part} className="x-row">
          <h3>{w(`version.part.${part}`)}</h3>
          <p className="x-label">{w('version.was')}</p>
          <del>{partView(part, before, w) ?? nothing}</del>
          <p className="x-label">{w('version.is')}</p>
          <ins>{partView(part, after, w) ?? nothing}</ins>
        </section>
      ))}
    </>
  );
}
