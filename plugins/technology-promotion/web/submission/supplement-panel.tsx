import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';
import type { Defect } from './editor-fields.tsx';

interface SupplementPanelProps {
  submission: { supplementDueAt?: string | null; supplementDefects: unknown };
}

/** The notice in force: every defect at once, and until when. */
export function SupplementPanel({ submission }: SupplementPanelProps) {
  const w = useWords();
  return (
    <Panel id="supplement" title={w('submission.defects')}>
      {submission.supplementDueAt ? (
        <p>
          {w('submission.supplementDue')} <DateText value={submission.supplementDueAt} withTime />
        </p>
      ) : null}
      <ol>
        {(submission.supplementDefects as Defect[]).map((defect) => (
          <li key={defect.key}>{[defect.label, defect.text].filter(Boolean).join(w('submission.colon'))}</li>
        ))}
      </ol>
      <p className="x-help">{w('submission.supplementHint')}</p>
    </Panel>
  );
}
