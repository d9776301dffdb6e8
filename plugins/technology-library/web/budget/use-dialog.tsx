import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { budgetUseInput } from '../../shared/budget-input.ts';
import { useProjectSites } from '../activity/use-project-sites.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import type { BudgetLine } from './lines-table.tsx';

const Record = graphql(`
  mutation UseDialog_Record($input: BudgetUseInput!) {
    recordBudgetUse(input: $input) {
      ... on BudgetUse { id budgetId }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Activities = graphql(`
  query UseDialog_Activities($filter: ActivityFilter) {
    activities(filter: $filter, page: { first: 20 }) { items { id number title } }
  }
`);

interface UseDialogProps {
  budget: { id: string; projectId: string; lines: readonly BudgetLine[] };
  onDone: () => void;
  onClose: () => void;
}

export function UseDialog({ budget: { id, projectId, lines }, onDone, onClose }: UseDialogProps) {
  const w = useWords();
  const client = useClient();
  const { language } = useLanguage();
  const sites = useProjectSites(projectId);
  const activities = useCallback(
    async (text: string) => {
      const { data, error } = await client.query(Activities, { filter: { projectId, ...(text ? { text } : {}) } }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.activities.items.map(({ id: value, number, title }) => ({ id: value, label: title, note: number }));
    },
    [client, projectId],
  );
  const { submit } = useSubmit(Record, (data) => data.recordBudgetUse);
  const left = (balance: number) => formatNumber(balance, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <FormDialog title={w('budget.spend')} onClose={onClose}>
      <Form
        id={`budget-use/${id}`}
        schema={budgetUseInput}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={onDone}
        submitLabel={w('budget.spend')}
        consequence={w('budget.spendConsequence')}
      >
        <SelectField
          name="lineId"
          label={w('budget.line')}
          options={lines.map((line) => ({ value: line.id, label: w('budget.lineLeft', { title: line.title, left: left(line.balance) }) }))}
        />
        <DateField name="spentOn" label={w('budget.spentOn')} />
        <NumberField name="amount" label={w('budget.amount')} unit={w('budget.yuan')} min={0} precision={2} />
        <TextField name="payee" label={w('budget.payee')} maxLength={100} />
        <TextField name="voucher" label={w('budget.voucher')} maxLength={60} />
        <OrganisationField
          name="activityId"
          label={w('budget.activity')}
          search={activities}
          placeholder={w('budget.pickActivity')}
          optional
        />
        <OrganisationField name="adoptionId" label={w('visit.site')} search={sites} placeholder={w('visit.pickSite')} optional />
        <TextField name="note" label={w('budget.useNote')} maxLength={300} optional />
      </Form>
    </FormDialog>
  );
}
