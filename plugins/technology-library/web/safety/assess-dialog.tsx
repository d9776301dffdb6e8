import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { assessmentInput, relations } from '../../shared/safety-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Assess = graphql(`
  mutation AssessDialog_Assess($id: ID!, $version: Int!, $input: SafetyAssessmentInput!) {
    assessSafetyEvent(id: $id, version: $version, input: $input) {
      ... on SafetyEvent { id version stage relation assessment allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface AssessDialogProps {
  event: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

export function AssessDialog({ event: { id, version }, onDone, onClose }: AssessDialogProps) {
  const w = useWords();
  const maySuspend = useCan('suspend', 'LibraryEntry');
  const { submit } = useSubmit(Assess, (data) => data.assessSafetyEvent);
  return (
    <FormDialog title={w('safety.assess')} onClose={onClose}>
      <Form
        id={`assess/${id}`}
        schema={assessmentInput}
        initial={{ suspend: false }}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('safety.assess')}
        consequence={w('safety.assessConsequence')}
      >
        <SelectField
          name="relation"
          label={w('safety.relation')}
          options={relations.map((value) => ({ value, label: w(`safety.relation.${value}`) }))}
        />
        <TextAreaField name="assessment" label={w('safety.assessment')} max={5_000} rows={5} />
        {maySuspend ? <CheckboxField name="suspend" label={w('safety.suspend')} statement={w('safety.suspendStatement')} optional /> : null}
      </Form>
    </FormDialog>
  );
}
