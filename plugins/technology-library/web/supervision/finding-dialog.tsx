import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import type { z } from 'zod';
import { findingInput, findingSeverities } from '../../shared/supervision-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const AddFinding = graphql(`
  mutation FindingDialog_Add($visitId: ID!, $input: FindingInput!) {
    addFinding(visitId: $visitId, input: $input) {
      ... on Finding { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const UpdateFinding = graphql(`
  mutation FindingDialog_Update($id: ID!, $version: Int!, $input: FindingInput!) {
    updateFinding(id: $id, version: $version, input: $input) {
      ... on Finding { id version severity text basis dueOn }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface FindingDialogProps {
  visitId: string;
  /** The draft that is changed; null writes a new one. */
  finding: { id: string; version: number; severity: string; text: string; basis: string; dueOn: string } | null;
  onDone: () => void;
  onClose: () => void;
}

export function FindingDialog({ visitId, finding, onDone, onClose }: FindingDialogProps) {
  const w = useWords();
  const add = useSubmit(AddFinding, (data) => data.addFinding);
  const update = useSubmit(UpdateFinding, (data) => data.updateFinding);
  const initial = finding && { severity: finding.severity, text: finding.text, basis: finding.basis, dueOn: finding.dueOn };
  return (
    <FormDialog title={w(finding ? 'finding.change' : 'finding.add')} onClose={onClose}>
      <Form
        id={finding ? `finding/${finding.id}` : `finding-new/${visitId}`}
        schema={findingInput}
        initial={(initial ?? {}) as Partial<z.input<typeof findingInput>>}
        texts={w.find}
        onSubmit={(input) =>
          finding ? update.submit({ id: finding.id, version: finding.version, input }) : add.submit({ visitId, input })
        }
        onDone={onDone}
        submitLabel={w('finding.save')}
        consequence={w('finding.saveConsequence')}
      >
        <SelectField
          name="severity"
          label={w('finding.severity')}
          options={findingSeverities.map((value) => ({ value, label: w(`finding.severity.${value}`) }))}
        />
        <TextAreaField name="text" label={w('finding.text')} max={2_000} />
        <TextField name="basis" label={w('finding.basis')} help={w('finding.basisHelp')} optional />
        <DateField name="dueOn" label={w('finding.dueOn')} />
      </Form>
    </FormDialog>
  );
}
