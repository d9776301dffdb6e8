import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useClient } from 'urql';
import { z } from 'zod';
import { useWords } from '../words.ts';
import { OthersDocument } from './dossier-document.tsx';

const ending = z.strictObject({
  otherId: z.string('REQUIRED').min(1, 'REQUIRED'),
  reason: z.string('REQUIRED').trim().min(5, 'REASON_TOO_SHORT').max(500),
});

interface EndDialogProps {
  dossier: { id: string; callId: string };
  title: string;
  otherLabel: string;
  consequence: string;
  act: string;
  run: (otherId: string, reason: string) => Promise<Outcome<unknown>>;
  onDone: () => void;
  onClose: () => void;
}

/** One of two submissions ends, and the other goes on: which, and why. */
export function EndDialog({ dossier, title, otherLabel, consequence, act, run, onDone, onClose }: EndDialogProps) {
  const w = useWords();
  const client = useClient();
  const search = async (text: string) => {
    const found = await client.query(OthersDocument, { callId: dossier.callId, filter: { text } }).toPromise();
    return (found.data?.dossiers.items ?? [])
      .filter(({ id }) => id !== dossier.id)
      .map((other) => ({ id: other.id, label: other.title, note: `${other.number} · ${other.applicantName}` }));
  };
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        id={`end-${dossier.id}`}
        schema={ending}
        draft={false}
        texts={w.find}
        onSubmit={({ otherId, reason }) => run(otherId, reason)}
        onDone={onDone}
        submitLabel={act}
        consequence={consequence}
      >
        <OrganisationField name="otherId" label={otherLabel} search={search} placeholder={w('dossier.otherSearch')} />
        <TextAreaField name="reason" label={w('dossier.reason')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}
