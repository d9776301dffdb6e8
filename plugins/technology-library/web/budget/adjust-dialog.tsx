import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { adjustmentInput } from '../../shared/budget-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import type { BudgetLine } from './lines-table.tsx';

const Propose = graphql(`
  mutation AdjustDialog_Propose($budgetId: ID!, $input: BudgetAdjustmentInput!) {
    proposeBudgetAdjustment(budgetId: $budgetId, input: $input) {
      ... on BudgetAdjustment { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface AdjustDialogProps {
  budget: { id: string; lines: readonly BudgetLine[] };
  onDone: () => void;
  onClose: () => void;
}

export function AdjustDialog({ budget: { id, lines }, onDone, onClose }: AdjustDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Propose, (data) => data.proposeBudgetAdjustment);
  const options = lines.map(({ id: value, title }) => ({ value, label: title }));
  return (
    <FormDialog title={w('budget.adjust')} onClose={onClose}>
      <Form
        id={`budget-adjust/${id}`}
        schema={adjustmentInput}
        texts={w.find}
        onSubmit={(input) => submit({ budgetId: id, input })}
        onDone={onDone}
        submitLabel={w('budget.adjust')}
        consequence={w('adjustment.proposeConsequence')}
      >
        <SelectField name="fromLineId" label={w('adjustment.from')} options={options} />
        <SelectField name="toLineId" label={w('adjustment.to')} options={options} />
        <NumberField name="amount" label={w('budget.amount')} unit={w('budget.yuan')} min={0} precision={2} />
        <TextAreaField name="reason" label={w('adjustment.reason')} max={500} />
      </Form>
    </FormDialog>
  );
}
