import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';

interface FormVersionsProps {
  versions: readonly { id: string; name: string; number: number; contentHash: string; createdAt: string }[];
  kind: 'APPLICATION' | 'REVIEW';
  /** The application form that applicants fill in now. */
  inForce: string | null;
}

/** Every version that was ever saved: none changes, since something may be filled in with it. */
export function FormVersions({ versions, kind, inForce }: FormVersionsProps) {
  const w = useWords();
  return (
    <ol className="x-timeline">
      {versions.map((version) => (
        <li key={version.id}>
          <p>
            {w('form.version', { name: version.name, n: version.number })}{' '}
            {kind === 'APPLICATION' && version.id === inForce ? <StatusTag tone="active">{w('form.inForce')}</StatusTag> : null}
          </p>
          <p className="x-faint">
            <DateText value={version.createdAt} withTime /> · SHA-256 <span className="x-hash">{version.contentHash.slice(0, 12)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
