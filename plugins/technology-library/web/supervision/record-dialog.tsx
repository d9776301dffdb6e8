import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { visitRecordInput } from '../../shared/supervision-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const RecordVisit = graphql(`
  mutation RecordDialog_Record($id: ID!, $version: Int!, $input: SupervisionVisitRecordInput!) {
    recordVisit(id: $id, version: $version, input: $input) {
      ... on SupervisionVisit { id version stage visitedOn visitors summary allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface RecordDialogProps {
  visit: { id: string; version: number; plannedOn: string; visitors: string };
  onDone: () => void;
  onClose: () => void;
}

/** Puts on record that the visit took place. */
export function RecordDialog({ visit, onDone, onClose }: RecordDialogProps) {
  const w = useWords();
  const { id, version, visitors } = visit;
  const { submit } = useSubmit(RecordVisit, (data) => data.recordVisit);
  return (
    <FormDialog title={w('visit.record')} onClose={onClose}>
      <Form
        id={`visit-record/${id}`}
        schema={visitRecordInput}
        initial={{ visitors }}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('visit.record')}
        consequence={w('visit.recordConsequence')}
      >
        <DateField name="visitedOn" label={w('visit.visitedOn')} />
        <TextField name="visitors" label={w('visit.visitors')} />
        <TextAreaField name="summary" label={w('visit.summary')} max={5_000} rows={6} />
      </Form>
    </FormDialog>
  );
}
