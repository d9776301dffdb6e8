import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { today } from '@xinglin/kit/i18n/format.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { gapInput, type ReadinessGap } from '../../shared/readiness.ts';
import { useWords } from '../words.ts';
import type { CheckRow } from './detail-page.tsx';
import { CloseGap } from './readiness-document.tsx';

/** What was missing, how it is mended, and until when. */
export function GapsPanel({ check, onDone }: { check: CheckRow; onDone: () => void }) {
  const w = useWords();
  const toast = useToast();
  const [closing, setClosing] = useState<ReadinessGap | null>(null);
  const { submit } = useSubmit(CloseGap, (reply) => reply.closeReadinessGap);
  const gaps = check.gaps as ReadinessGap[];
  const mayClose = check.allowedActions.includes('closeGap');
  return (
    <Panel id="gaps" title={w('readiness.gaps')}>
      {gaps.length === 0 ? <p className="x-faint">{w('readiness.noGaps')}</p> : null}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {gaps.map((gap) => (
          <li key={gap.key} style={{ paddingBlock: 8, borderBottom: '1px solid var(--x-line-soft)' }}>
            <strong>{gap.label}</strong>
            <p>{gap.remedy}</p>
            <p className="x-faint">
              {w('readiness.gapDue')} {gap.dueOn ? <DateText value={gap.dueOn} /> : '—'} ·{' '}
              {gap.closedOn ? (
                <>
                  {w('readiness.closedOn')} <DateText value={gap.closedOn} />
                </>
              ) : (
                w('readiness.open')
              )}
            </p>
            {mayClose && !gap.closedOn ? (
              <Button size="small" onClick={() => setClosing(gap)} aria-label={`${w('readiness.close')}${w('text.colon')}${gap.label}`}>
                {w('readiness.close')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {closing ? (
        <FormDialog title={closing.label} onClose={() => setClosing(null)}>
          <Form
            id={`gap/${check.id}/${closing.key}`}
            schema={gapInput}
            initial={{ key: closing.key, closedOn: today() }}
            draft={false}
            texts={w.find}
            onSubmit={({ closedOn }) => submit({ id: check.id, version: check.version, key: closing.key, closedOn })}
            onDone={() => {
              toast(w('readiness.closed'));
              setClosing(null);
              onDone();
            }}
            submitLabel={w('readiness.close')}
            consequence={w('readiness.closeConsequence')}
          >
            <DateField name="closedOn" label={w('readiness.closedOn')} />
          </Form>
        </FormDialog>
      ) : null}
    </Panel>
  );
}
