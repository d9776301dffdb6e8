import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link } from 'react-router';
import { useWords } from '../words.ts';
import { BasisText } from './basis-text.tsx';
import { VersionTag } from './tags.tsx';

interface Row {
  id: string;
  label: string;
  stage: string;
  basis: string;
  issuedAt?: string | null;
  changeNote: string;
}

interface VersionsPanelProps {
  entryId: string;
  versions: readonly Row[];
  /** The entry goes on: a new version may be drafted. */
  open: boolean;
}

/** All versions of an entry, newest first; each opens with what it changed. */
export function VersionsPanel({ entryId, versions, open }: VersionsPanelProps) {
  const w = useWords();
  const mayDraft = useCan('create', 'LibraryVersion');
  const drafting = versions.some(({ stage }) => stage === 'DRAFT');
  return (
    <Panel id="versions" title={w('entry.versions')}>
      {versions.map(({ id, label, stage, basis, issuedAt, changeNote }) => (
        <div key={id} className="x-row">
          <p>
            <Link to={`/library-versions/${id}`}>{w('version.title', { version: label })}</Link> <VersionTag of={stage} />
          </p>
          <p className="x-faint">
            {w('version.basis')}
            {w('text.colon')}
            <BasisText of={basis} />
            {issuedAt ? (
              <>
                {' · '}
                <DateText value={issuedAt} />
              </>
            ) : null}
          </p>
          {changeNote ? <p>{changeNote}</p> : null}
        </div>
      ))}
      {open && mayDraft && !drafting ? <Link to={`/library/${entryId}/versions/new`}>{w('version.new')}</Link> : null}
    </Panel>
  );
}
