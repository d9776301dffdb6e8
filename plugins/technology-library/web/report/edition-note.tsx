import { Link } from 'react-router';
import { useWords } from '../words.ts';
import type { Report } from './report-document.tsx';

interface EditionNoteProps {
  report: Report;
  /** Null while the figures are on their way. */
  frozen: boolean | null;
}

/** What a reader must know before she reads: whether figures are frozen, and whether another edition holds. */
export function EditionNote({ report: { stage, verdict, supersedes, successors }, frozen }: EditionNoteProps) {
  const w = useWords();
  const next = successors.find((one) => one.stage !== 'DISCARDED');
  return (
    <div role="note">
      {stage === 'DRAFT' && verdict ? <p className="x-bad">{w('report.returned', { reason: verdict })}</p> : null}
      {stage === 'SUPERSEDED' ? <p>{w('report.supersededNote')}</p> : null}
      {next ? (
        <p>
          <Link to={`/reports/${next.id}`}>
            {w(next.stage === 'DRAFT' || next.stage === 'SUBMITTED' ? 'report.draftEdition' : 'report.newer', { n: next.edition })}
          </Link>
        </p>
      ) : null}
      {supersedes ? (
        <p>
          <Link to={`/reports/${supersedes.id}`}>{w('report.older', { n: supersedes.edition })}</Link>
        </p>
      ) : null}
      {frozen === null ? null : <p className="x-faint">{w(frozen ? 'report.frozen' : 'report.live')}</p>}
    </div>
  );
}
