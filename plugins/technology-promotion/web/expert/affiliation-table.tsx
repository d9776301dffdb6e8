import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useWords } from '../words.ts';

export interface AffiliationRow {
  id: string;
  kind: string;
  organisationName: string;
  position: string;
  startedOn: string;
  endedOn?: string | null;
}

interface AffiliationTableProps {
  rows: readonly AffiliationRow[];
  onEdit?: (row: AffiliationRow) => void;
  onRemove?: (row: AffiliationRow) => void;
}

/** Ties to organisations, newest first. */
export function AffiliationTable({ rows, onEdit, onRemove }: AffiliationTableProps) {
  const w = useWords();
  if (rows.length === 0) return <p className="x-faint">{w('profile.noAffiliations')}</p>;
  return (
    <ul className="x-stack">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{row.organisationName}</strong> {w.find(`profile.kind.${row.kind}`) ?? row.kind}
          {row.position ? ` · ${row.position}` : ''}{' '}
          <span className="x-faint">
            <DateText value={row.startedOn} /> – {row.endedOn ? <DateText value={row.endedOn} /> : w('profile.untilNow')}
          </span>{' '}
          {onEdit ? (
            <Button type="link" size="small" onClick={() => onEdit(row)} aria-label={`${w('profile.change')} ${row.organisationName}`}>
              {w('profile.change')}
            </Button>
          ) : null}
          {onRemove ? (
            <Button type="link" size="small" onClick={() => onRemove(row)} aria-label={`${w('profile.remove')} ${row.organisationName}`}>
              {w('profile.remove')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
