import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { z } from 'zod';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { useWords } from '../words.ts';
import { SupplementDocument } from './dossier-document.tsx';

const composed = z.strictObject({ dueOn: z.iso.date('DATE'), more: z.string().trim().max(5_000).nullish() });

const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface SupplementDialogProps {
  dossier: { id: string; version: number; revision: number };
  checklist: readonly ChecklistItem[];
  checks: readonly { revision: number; itemKey: string; verdict: string; note: string }[];
  onDone: () => void;
  onClose: () => void;
}

/** The notice as it will go out: every defect is in it already, none can be left out. */
export function SupplementDialog({ dossier, checklist, checks, onDone, onClose }: SupplementDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(SupplementDocument, (data) => data.requestSupplement);
  const wanting = checklist.flatMap((item) => {
    const found = checks.find(({ itemKey, revision }) => itemKey === item.key && revision === dossier.revision);
    return found?.verdict === 'DEFECT' ? [{ key: item.key, label: item.label, text: found.note }] : [];
  });
  return (
    <FormDialog title={w('dossier.supplementTitle')} onClose={onClose} width={640}>
      <div className="x-stack">
        <p className="x-help">{w('dossier.supplementHint')}</p>
        {wanting.length > 0 ? (
          <ol>
            {wanting.map(({ key, label, text }) => (
              <li key={key}>
                <strong>{label}</strong>
                <br />
                {text}
              </li>
            ))}
          </ol>
        ) : (
          <p>{w('dossier.noDefects')}</p>
        )}
        <Form
          id={`supplement-${dossier.id}`}
          schema={composed}
          texts={w.find}
          onSubmit={({ dueOn, more }) => submit({ id: dossier.id, version: dossier.version, dueOn, more: linesOf(more) })}
          onDone={onDone}
          submitLabel={w('dossier.requestSupplement')}
          consequence={w('dossier.supplementConsequence')}
        >
          <DateField name="dueOn" label={w('dossier.dueOn')} />
          <TextAreaField name="more" label={w('dossier.moreDefects')} help={w('dossier.moreDefectsHelp')} optional rows={3} />
        </Form>
      </div>
    </FormDialog>
  );
}
