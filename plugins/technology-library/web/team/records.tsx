import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { RemoveRecord } from './person-document.tsx';
import { ProofTag } from './tags.tsx';

interface Row {
  id: string;
  kind: string;
  title: string;
  issuer: string;
  number: string;
  hours?: number | null;
  doneOn: string;
  validUntil?: string | null;
  state: string;
  fileId?: string | null;
  takenOver: boolean;
  allowedActions: readonly string[];
}

/** Qualifications and trainings, each with what shows it and until when it is valid. */
export function Records({ rows, onChange }: { rows: readonly Row[]; onChange: () => void }) {
  const w = useWords();
  const [removing, setRemoving] = useState<Row | null>(null);
  const remove = useSubmit(RemoveRecord, (data) => data.removeTrainingRecord);
  return (
    <Panel id="records" title={w('team.records')}>
      {rows.length === 0 ? <p className="x-faint">{w('team.noRecords')}</p> : null}
      <ul className="x-entries">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <ProofTag of={row.state} /> {w.find(`team.kind.${row.kind}`) ?? row.kind} · {row.title}
            </p>
            <p>
              <small>
                <DateText value={row.doneOn} />
                {row.hours ? ` · ${row.hours} ${w('team.hour')}` : ''}
                {row.issuer ? ` · ${row.issuer}` : ''}
                {row.number ? ` · ${row.number}` : ''}
                {' · '}
                {w('team.validUntil')} {row.validUntil ? <DateText value={row.validUntil} /> : w('team.always')}
                {row.takenOver ? ` · ${w('team.takenOver')}` : ''}
              </small>
            </p>
            <div className="x-entries-acts">
              {row.fileId ? (
                <a href={`/files/${row.fileId}`} download aria-label={`${w('team.evidence')} ${row.title}`}>
                  {w('team.evidence')}
                </a>
              ) : null}
              {row.allowedActions.includes('delete') ? (
                <Button size="small" onClick={() => setRemoving(row)} aria-label={`${w('team.remove')} ${row.title}`}>
                  {w('team.remove')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {removing ? (
        <ActDialog
          title={`${w('team.remove')} ${removing.title}`}
          consequence={w('team.removeConsequence')}
          act={w('team.remove')}
          danger
          run={() => remove.submit({ id: removing.id })}
          onDone={() => {
            setRemoving(null);
            onChange();
          }}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  );
}
