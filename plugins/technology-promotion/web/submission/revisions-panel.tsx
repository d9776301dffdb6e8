import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { FileLink, type NamedFile } from './file-link.tsx';

interface Revision {
  id: string;
  number: number;
  answers: unknown;
  form?: unknown;
  contentHash: string;
  note: string;
  submittedAt: string;
}
interface RevisionsPanelProps {
  submission: { number?: string | null; revisions: readonly Revision[]; files: readonly NamedFile[] };
  /** In force now; each revision is shown with its own. */
  definition: FormDefinition;
}

/** Receipts of what was handed in, newest first, and what changed from one to the next. */
export function RevisionsPanel({ submission, definition }: RevisionsPanelProps) {
  const w = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const revisions = [...submission.revisions].sort((one, other) => other.number - one.number);
  return (
    <Panel id="revisions" title={w('submission.revisions')}>
      <ol className="x-timeline">
        {revisions.map((revision, at) => {
          const earlier = revisions[at + 1];
          return (
            <li key={revision.id}>
              <p>{w('submission.revision', { number: submission.number ?? '', n: revision.number })}</p>
              <p className="x-faint">
                <DateText value={revision.submittedAt} withTime /> · SHA-256 <span className="x-hash">{revision.contentHash}</span>
              </p>
              {revision.note ? <p>{w('submission.noted', { note: revision.note })}</p> : null}
              <p>
                <Button
                  size="small"
                  aria-expanded={open === revision.id}
                  onClick={() => setOpen(open === revision.id ? null : revision.id)}
                >
                  {earlier
                    ? w('submission.compare', { n: revision.number, m: earlier.number })
                    : w('submission.show', { n: revision.number })}
                </Button>
              </p>
              {open === revision.id ? (
                <AnswersView
                  definition={(revision.form as FormDefinition | null) ?? definition}
                  rules={formRules}
                  answers={revision.answers as Answers}
                  {...(earlier ? { compareWith: earlier.answers as Answers } : {})}
                  file={(id) => <FileLink id={id} files={submission.files} />}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
