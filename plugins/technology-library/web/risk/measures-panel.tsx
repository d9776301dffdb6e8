import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { today } from '@xinglin/kit/i18n/format.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { MeasureDialog } from './measure-dialog.tsx';
import type { MeasureRow, RiskRow } from './risk-document.tsx';

/** What is done about the risk, the next one due first. */
export function MeasuresPanel({ risk, onChange }: { risk: RiskRow; onChange: () => void }) {
  const w = useWords();
  const toast = useToast();
  const [asking, setAsking] = useState<MeasureRow | 'new' | null>(null);
  const state = ({ doneOn, dueOn }: MeasureRow) => {
    if (doneOn) return <StatusTag tone="good">{w('measure.done')}</StatusTag>;
    return dueOn < today() ? (
      <StatusTag tone="bad">{w('measure.late')}</StatusTag>
    ) : (
      <StatusTag tone="active">{w('measure.open')}</StatusTag>
    );
  };
  return (
    <Panel id="measures" title={w('measure.title')}>
      {risk.measures.length === 0 ? (
        <EmptyState title={w('measure.none')} small>
          {w('measure.noneHint')}
        </EmptyState>
      ) : (
        <ul className="x-entries">
          {risk.measures.map((row) => (
            <li key={row.id}>
              <p>
                {state(row)} {row.text}
              </p>
              <p>
                <small>
                  {row.responsible} · {w('measure.dueOn')} <DateText value={row.dueOn} />
                </small>
              </p>
              {row.doneOn ? (
                <p>
                  <span className="x-faint">
                    {w('measure.doneOn')} <DateText value={row.doneOn} />
                  </span>{' '}
                  {row.doneNote}
                </p>
              ) : null}
              {!row.doneOn && row.allowedActions.includes('finish') && risk.stage !== 'CLOSED' ? (
                <div className="x-entries-acts">
                  <Button size="small" onClick={() => setAsking(row)}>
                    {w('measure.finish')}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {risk.allowedActions.includes('addMeasure') ? (
        <div className="x-entries-acts">
          <Button onClick={() => setAsking('new')}>{w('measure.add')}</Button>
        </div>
      ) : null}
      {asking ? (
        <MeasureDialog
          riskId={risk.id}
          measure={asking === 'new' ? null : asking}
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
