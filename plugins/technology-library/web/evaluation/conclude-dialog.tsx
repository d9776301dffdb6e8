import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { conclusionInput, conclusions } from '../../shared/evaluation-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Conclude = graphql(`
  mutation EvaluationConclude_Conclude($id: ID!, $version: Int!, $input: EvaluationConclusionInput!) {
    concludeEvaluation(id: $id, version: $version, input: $input) {
      ... on Evaluation { id version stage score conclusion findings contentHash allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ConcludeDialogProps {
  evaluation: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

export function ConcludeDialog({ evaluation: { id, version }, onDone, onClose }: ConcludeDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Conclude, (data) => data.concludeEvaluation);
  return (
    <FormDialog title={w('evaluation.conclude')} onClose={onClose}>
      <Form
        id={`evaluation-conclude/${id}`}
        schema={conclusionInput}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('evaluation.conclude')}
        consequence={w('evaluation.concludeConsequence')}
      >
        <SelectField
          name="conclusion"
          label={w('evaluation.conclusion')}
          options={conclusions.map((value) => ({ value, label: w(`evaluation.conclusion.${value}`) }))}
        />
        <TextAreaField name="findings" label={w('evaluation.findings')} max={10_000} rows={8} />
      </Form>
    </FormDialog>
  );
}
