import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { ImprovementDialog } from './improvement-dialog.tsx';
import { ImprovementTag } from './tags.tsx';

interface Row {
  id: string;
  version: number;
  text: string;
  responsible: string;
  dueOn: string;
  stage: string;
  doneNote: string;
  doneOn?: string | null;
  checkNote: string;
  allowedActions: readonly string[];
}

interface ImprovementsProps {
  evaluationId: string;
  rows: readonly Row[];
  writable: boolean;
  onChange: () => void;
}

/** What an evaluation asks to be improved, and what came of it. */
export function Improvements({ evaluationId, rows, writable, onChange }: ImprovementsProps) {
  const w = useWords();
  const toast = useToast();
  const [asking, setAsking] = useState<{ act: 'add' | 'finish' | 'check'; row: Row | null } | null>(null);
  return (
    <Panel id="improvements" title={w('improvement.title')}>
      {rows.length === 0 ? (
        <EmptyState title={w('improvement.none')} small>
          {w('improvement.noneHint')}
        </EmptyState>
      ) : (
        <ul className="x-entries">
          {rows.map((row) => (
            <li key={row.id}>
              <p>
                <ImprovementTag of={row.stage} /> {row.text}
              </p>
              <p>
                <small>
                  {row.responsible} · {w('improvement.dueOn')} <DateText value={row.dueOn} />
                </small>
              </p>
              {row.doneNote ? (
                <p>
                  <span className="x-faint">{w('improvement.doneNote')}</span> {row.doneNote}
                </p>
              ) : null}
              {row.checkNote ? (
                <p>
                  <span className="x-faint">{w('improvement.checkNote')}</span> {row.checkNote}
                </p>
              ) : null}
              <div className="x-entries-acts">
                {(['finish', 'check'] as const)
                  .filter((act) => row.allowedActions.includes(act))
                  .map((act) => (
                    <Button key={act} size="small" onClick={() => setAsking({ act, row })}>
                      {w(`improvement.${act}`)}
                    </Button>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {writable ? (
        <div className="x-entries-acts">
          <Button onClick={() => setAsking({ act: 'add', row: null })}>{w('improvement.add')}</Button>
        </div>
      ) : null}
      {asking ? (
        <ImprovementDialog
          evaluationId={evaluationId}
          {...asking}
          onDone={() => {
            setAsking(null);
            toast(w('visit.saved'));
            onChange();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Panel>
  );
}
