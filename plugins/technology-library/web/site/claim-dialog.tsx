import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { claimInput } from '../../shared/site-input.ts';
import { AttachField } from '../parts/attach-field.tsx';
import { useWords } from '../words.ts';
import { ClaimSustained } from './site-document.tsx';

interface ClaimDialogProps {
  site: { id: string; stageSince: string };
  onDone: () => void;
  onClose: () => void;
}

/** The site says that its use is sustained, and shows it. */
export function ClaimDialog({ site, onDone, onClose }: ClaimDialogProps) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(ClaimSustained, (reply) => reply.done);
  return (
    <FormDialog title={w('claim.act')} onClose={onClose}>
      <Form
        id={`site-claim/${site.id}`}
        schema={claimInput}
        initial={{ occurredOn: today() }}
        texts={w.find}
        onSubmit={(input) => submit({ id: site.id, input })}
        onDone={() => {
          toast(w('claim.submitted'));
          onDone();
        }}
        submitLabel={w('claim.act')}
        consequence={w('claim.consequence')}
      >
        <DateField name="occurredOn" label={w('claim.occurredOn')} help={w('claim.occurredOnHelp')} min={site.stageSince} max={today()} />
        <TextAreaField name="evidence" label={w('claim.evidence')} help={w('claim.evidenceHelp')} max={2_000} rows={4} />
        <AttachField />
      </Form>
    </FormDialog>
  );
}
