import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { rating, riskForm, withNumbers } from './rating-form.ts';
import { RiskFields } from './risk-fields.tsx';

const RiskDocument = graphql(`
  query RiskEdit_Risk($id: ID!) {
    risk(id: $id) { id number title category description likelihood impact ownerId ownerName reviewDays version }
  }
`);
const UpdateRisk = graphql(`
  mutation RiskEdit_Update($id: ID!, $version: Int!, $input: RiskInput!) {
    updateRisk(id: $id, version: $version, input: $input) {
      ... on Risk { id version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export default function RiskEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: RiskDocument, variables: { id } });
  const { submit } = useSubmit(UpdateRisk, (reply) => reply.updateRisk);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.risk} fetching={fetching} error={error} onRetry={reload}>
      {({ number, version, title, category, description, likelihood, impact, ownerId, ownerName, reviewDays }) => (
        <Page
          title={w('risk.edit')}
          breadcrumb={[
            { label: w('nav.risks'), to: '/risks' },
            { label: number, to: `/risks/${id}` },
          ]}
          narrow
        >
          <Form
            id={`risk-edit/${id}`}
            schema={riskForm}
            initial={{
              title,
              category: category as 'SAFETY',
              description,
              likelihood: rating(likelihood),
              impact: rating(impact),
              ownerId,
              reviewDays,
            }}
            version={version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version, input: withNumbers(input) })}
            onDone={() => navigate(`/risks/${id}`)}
            submitLabel={w('risk.save')}
          >
            <RiskFields owner={{ id: ownerId, label: ownerName ?? '—' }} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
