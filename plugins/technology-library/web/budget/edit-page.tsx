import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type BudgetLineInput, budgetInput } from '../../shared/budget-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { BudgetFields } from './budget-fields.tsx';

const BudgetToEdit = graphql(`
  query BudgetEdit_Budget($id: ID!) {
    promotionBudget(id: $id) { id version number year note lines { id category title source sponsorId sponsorName amount } }
  }
`);
const Update = graphql(`
  mutation BudgetEdit_Update($id: ID!, $version: Int!, $input: PromotionBudgetInput!) {
    updatePromotionBudget(id: $id, version: $version, input: $input) {
      ... on PromotionBudget { id version projectId }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function BudgetEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: BudgetToEdit, variables: { id }, requestPolicy: 'network-only' });
  const again = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(Update, (reply) => reply.updatePromotionBudget);
  return (
    <DetailState row={data?.promotionBudget} fetching={fetching} error={error} onRetry={again}>
      {({ version, number, year, note, lines }) => (
        <Page
          title={`${w('budget.edit')} ${number}`}
          breadcrumb={[
            { label: w('nav.budgets'), to: '/budgets' },
            { label: number, to: `/budgets/${id}` },
          ]}
          narrow
        >
          <Form
            id={`budget-edit/${id}`}
            schema={budgetInput}
            version={version}
            onReload={again}
            initial={{
              year,
              note,
              lines: lines.map(({ category, title, source, sponsorId, sponsorName, amount }) => ({
                category: category as BudgetLineInput['category'],
                title,
                source: source as BudgetLineInput['source'],
                ...(sponsorId ? { sponsorId } : {}),
                sponsorName,
                amount,
              })),
            }}
            texts={w.find}
            onSubmit={(input) => submit({ id, version, input })}
            onDone={() => navigate(`/budgets/${id}`)}
            submitLabel={w('budget.save')}
          >
            <BudgetFields
              sponsors={lines.flatMap(({ sponsorId, sponsorName }) => (sponsorId ? [{ id: sponsorId, label: sponsorName }] : []))}
            />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
