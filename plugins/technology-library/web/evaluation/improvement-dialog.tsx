import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { z } from 'zod';
import { actionInput, checkInput, doneInput } from '../../shared/evaluation-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Add = graphql(`
  mutation ImprovementDialog_Add($evaluationId: ID!, $input: ImprovementInput!) {
    addImprovement(evaluationId: $evaluationId, input: $input) {
      ... on ImprovementAction { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Finish = graphql(`
  mutation ImprovementDialog_Finish($id: ID!, $version: Int!, $input: ImprovementDoneInput!) {
    finishImprovement(id: $id, version: $version, input: $input) {
      ... on ImprovementAction { id version stage doneNote doneOn allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Check = graphql(`
  mutation ImprovementDialog_Check($id: ID!, $version: Int!, $input: ImprovementCheckInput!) {
    checkImprovement(id: $id, version: $version, input: $input) {
      ... on ImprovementAction { id version stage checkNote allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ImprovementDialogProps {
  evaluationId: string;
  act: 'add' | 'finish' | 'check';
  /** What is finished or checked. */
  row: { id: string; version: number } | null;
  onDone: () => void;
  onClose: () => void;
}

/** A choice of two is asked as one; the server takes it as yes or no. */
const checkForm = z.strictObject({ note: checkInput.shape.note, effective: z.enum(['YES', 'NO']) });

export function ImprovementDialog({ evaluationId, act, row, onDone, onClose }: ImprovementDialogProps) {
  const w = useWords();
  const add = useSubmit(Add, (data) => data.addImprovement);
  const finish = useSubmit(Finish, (data) => data.finishImprovement);
  const check = useSubmit(Check, (data) => data.checkImprovement);
  const { id = '', version = 0 } = row ?? {};
  const shared = {
    id: `improvement-${act}/${id || evaluationId}`,
    texts: w.find,
    onDone,
    submitLabel: w(`improvement.${act}`),
  };
  return (
    <FormDialog title={w(`improvement.${act}`)} onClose={onClose}>
      {act === 'add' ? (
        <Form {...shared} schema={actionInput} onSubmit={(input) => add.submit({ evaluationId, input })}>
          <TextAreaField name="text" label={w('improvement.text')} max={2_000} />
          <TextField name="responsible" label={w('improvement.responsible')} />
          <DateField name="dueOn" label={w('improvement.dueOn')} />
        </Form>
      ) : null}
      {act === 'finish' ? (
        <Form {...shared} schema={doneInput} onSubmit={(input) => finish.submit({ id, version, input })}>
          <TextAreaField name="note" label={w('improvement.doneNote')} max={2_000} />
          <DateField name="doneOn" label={w('improvement.doneOn')} />
        </Form>
      ) : null}
      {act === 'check' ? (
        <Form
          {...shared}
          schema={checkForm}
          onSubmit={({ note, effective }) => check.submit({ id, version, input: { note, effective: effective === 'YES' } })}
        >
          <SelectField
            name="effective"
            label={w('improvement.effect')}
            options={[
              { value: 'YES', label: w('improvement.stage.EFFECTIVE') },
              { value: 'NO', label: w('improvement.stage.INEFFECTIVE') },
            ]}
          />
          <TextAreaField name="note" label={w('improvement.checkNote')} max={2_000} />
        </Form>
      ) : null}
    </FormDialog>
  );
}
