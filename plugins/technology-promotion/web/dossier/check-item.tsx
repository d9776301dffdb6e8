import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button, Input, Radio } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { type CheckVerdict, checkVerdicts, SHORTEST_DEFECT } from '../../shared/dossier-input.ts';
import { useWords } from '../words.ts';
import { CheckDocument } from './dossier-document.tsx';

export interface Found {
  verdict: string;
  note: string;
}

interface CheckItemProps {
  dossierId: string;
  revision: number;
  item: ChecklistItem;
  found: Found | undefined;
  /** May be changed by this person, now. */
  open: boolean;
  onReload: () => void;
}

const tones: Record<string, Tone> = { PASS: 'good', DEFECT: 'bad', NOT_APPLICABLE: 'closed' };

/** One item of the check. Passed and not applicable are saved with the choice; a defect once it is put into words. */
export function CheckItem({ dossierId, revision, item, found, open, onReload }: CheckItemProps) {
  const w = useWords();
  const id = useId();
  const [verdict, setVerdict] = useState(found?.verdict);
  const [note, setNote] = useState(found?.note ?? '');
  const { submit, busy, problem } = useSubmit(CheckDocument, (data) => data.recordCheck);
  // A colleague may have checked this item meanwhile; what is being typed stays.
  useEffect(() => {
    setVerdict(found?.verdict);
    if (found) setNote((typed) => typed || found.note);
  }, [found]);
  const save = (chosen: CheckVerdict, text: string) =>
    void submit({ id: dossierId, revision, itemKey: item.key, verdict: chosen, note: chosen === 'DEFECT' ? text.trim() : '' });
  const choose = (chosen: CheckVerdict) => {
    setVerdict(chosen);
    if (chosen !== 'DEFECT' || note.trim().length >= SHORTEST_DEFECT) save(chosen, note);
  };
  const unsaved = verdict === 'DEFECT' && (found?.verdict !== 'DEFECT' || note.trim() !== found.note);
  return (
    <li className="x-stack" aria-busy={busy} style={{ paddingBlock: 12, borderBottom: '1px solid var(--x-line-soft)' }}>
      <div>
        <strong id={`${id}-label`}>{item.label}</strong> {item.required ? <span className="x-faint">{w('dossier.required')}</span> : null}
        {item.help ? <p className="x-help">{item.help}</p> : null}
      </div>
      {open ? (
        <Radio.Group
          value={verdict}
          aria-labelledby={`${id}-label`}
          options={checkVerdicts.map((value) => ({ value, label: w(`dossier.verdict.${value}`) }))}
          onChange={(event) => choose(event.target.value as CheckVerdict)}
        />
      ) : (
        <div>
          {found ? (
            <StatusTag tone={tones[found.verdict] ?? 'neutral'}>{w.find(`dossier.verdict.${found.verdict}`) ?? found.verdict}</StatusTag>
          ) : (
            <span className="x-faint">{w('dossier.notChecked')}</span>
          )}
          {found?.note ? <p>{found.note}</p> : null}
        </div>
      )}
      {open && verdict === 'DEFECT' ? (
        <div className="x-stack">
          <label htmlFor={`${id}-note`} className="x-label">
            {w('dossier.defectText')}
          </label>
          <Input.TextArea
            id={`${id}-note`}
            value={note}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => setNote(event.target.value)}
          />
          {unsaved ? (
            <div>
              <Button size="small" loading={busy} onClick={() => save('DEFECT', note)}>
                {w('dossier.saveDefect')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      <CheckProblem problem={problem} onReload={onReload} />
    </li>
  );
}

function CheckProblem({ problem, onReload }: { problem: Parameters<typeof ProblemNote>[0]['problem']; onReload: () => void }) {
  const w = useWords();
  const issue = problem?.kind === 'refused' ? problem.issues[0] : undefined;
  const text = issue ? w.find(`issue.${issue.code}`) : undefined;
  if (text)
    return (
      <p role="alert" className="x-bad">
        {text}
      </p>
    );
  return <ProblemNote problem={problem} find={w.find} onReload={onReload} />;
}
