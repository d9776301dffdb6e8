import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { SubjectFields, useGivenSubject } from '../parts/subject-fields.tsx';
import { useWords } from '../words.ts';
import { newRiskForm, withNumbers } from './rating-form.ts';
import { RiskFields } from './risk-fields.tsx';

const CreateRisk = graphql(`
  mutation RiskCreate_Create($entryId: ID, $projectId: ID, $adoptionId: ID, $input: RiskInput!) {
    createRisk(entryId: $entryId, projectId: $projectId, adoptionId: $adoptionId, input: $input) {
      ... on Risk { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export default function RiskCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const given = useGivenSubject();
  const { submit } = useSubmit(CreateRisk, (reply) => reply.createRisk);
  if (!given) return <PageSkeleton />;
  return (
    <Page title={w('risk.create')} breadcrumb={[{ label: w('nav.risks'), to: '/risks' }]} narrow>
      <Form
        id={`risk-create/${params.toString()}`}
        schema={newRiskForm}
        initial={{
          reviewDays: 90,
          ...(given.entry ? { entryId: given.entry.id } : {}),
          ...(given.project ? { projectId: given.project.id } : {}),
          ...(given.site ? { adoptionId: given.site.id } : {}),
        }}
        texts={w.find}
        onSubmit={({ entryId = null, projectId = null, adoptionId = null, ...input }) =>
          submit({ entryId, projectId, adoptionId, input: withNumbers(input) })
        }
        onDone={({ id }) => navigate(`/risks/${id}`)}
        submitLabel={w('risk.create')}
        consequence={w('risk.createConsequence')}
      >
        <RiskFields subject={<SubjectFields given={given} />} />
      </Form>
    </Page>
  );
}
