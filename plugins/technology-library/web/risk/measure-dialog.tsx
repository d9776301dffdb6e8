import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { measureDoneInput, measureInput } from '../../shared/risk-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Add = graphql(`
  mutation MeasureDialog_Add($riskId: ID!, $input: RiskMeasureInput!) {
    addRiskMeasure(riskId: $riskId, input: $input) {
      ... on RiskMeasure { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Finish = graphql(`
  mutation MeasureDialog_Finish($id: ID!, $version: Int!, $input: RiskMeasureDoneInput!) {
    finishRiskMeasure(id: $id, version: $version, input: $input) {
      ... on RiskMeasure { id version doneOn doneNote allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

interface MeasureDialogProps {
  riskId: string;
  /** The measure that was done, or null to plan another one. */
  measure: { id: string; version: number } | null;
  onDone: () => void;
  onClose: () => void;
}

export function MeasureDialog({ riskId, measure, onDone, onClose }: MeasureDialogProps) {
  const w = useWords();
  const add = useSubmit(Add, (data) => data.addRiskMeasure);
  const finish = useSubmit(Finish, (data) => data.finishRiskMeasure);
  const shared = { texts: w.find, onDone };
  return (
    <FormDialog title={w(measure ? 'measure.finish' : 'measure.add')} onClose={onClose}>
      {measure ? (
        <Form
          {...shared}
          id={`measure-done/${measure.id}`}
          schema={measureDoneInput}
          onSubmit={(input) => finish.submit({ id: measure.id, version: measure.version, input })}
          submitLabel={w('measure.finish')}
        >
          <TextAreaField name="note" label={w('measure.doneNote')} max={2_000} />
          <DateField name="doneOn" label={w('measure.doneOn')} />
        </Form>
      ) : (
        <Form
          {...shared}
          id={`measure-add/${riskId}`}
          schema={measureInput}
          onSubmit={(input) => add.submit({ riskId, input })}
          submitLabel={w('measure.add')}
        >
          <TextAreaField name="text" label={w('measure.text')} max={2_000} />
          <TextField name="responsible" label={w('measure.responsible')} maxLength={60} />
          <DateField name="dueOn" label={w('measure.dueOn')} />
        </Form>
      )}
    </FormDialog>
  );
}
