import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { newBudgetInput } from '../../shared/budget-input.ts';
import { graphql } from '../gql/gql.ts';
import { ProjectField } from '../parts/project-field.tsx';
import { useWords } from '../words.ts';
import { BudgetFields } from './budget-fields.tsx';

const Create = graphql(`
  mutation BudgetCreate_Create($projectId: ID!, $input: PromotionBudgetInput!) {
    createPromotionBudget(projectId: $projectId, input: $input) {
      ... on PromotionBudget { id projectId }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function BudgetCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const given = params.get('project');
  const { submit } = useSubmit(Create, (data) => data.createPromotionBudget);
  return (
    <Page title={w('budget.create')} breadcrumb={[{ label: w('nav.budgets'), to: '/budgets' }]} narrow>
      <Form
        id={`budget-new/${given ?? ''}`}
        schema={newBudgetInput}
        initial={{ ...(given ? { projectId: given } : {}), year: Number(today().slice(0, 4)), lines: [{ source: 'ASSOCIATION' }] as never }}
        texts={w.find}
        onSubmit={({ projectId, ...input }) => submit({ projectId, input })}
        onDone={({ id }) => navigate(`/budgets/${id}`)}
        submitLabel={w('budget.create')}
        consequence={w('budget.createConsequence')}
      >
        <ProjectField given={given} />
        <BudgetFields />
      </Form>
    </Page>
  );
}
