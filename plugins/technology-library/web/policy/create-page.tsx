import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { policyInput } from '../../shared/policy-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { PolicyFields } from './policy-fields.tsx';

const ProjectDocument = graphql(`
  query PolicyCreate_Project($id: ID!) { promotionProject(id: $id) { id title } }
`);
const Create = graphql(`
  mutation PolicyCreate_Create($input: PolicyDocumentInput!) {
    createPolicyDocument(input: $input) {
      ... on PolicyDocument { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

export default function PolicyCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const given = params.get('project') ?? '';
  const [{ data, fetching }] = useQuery({ query: ProjectDocument, variables: { id: given }, pause: given === '' });
  const { submit } = useSubmit(Create, (reply) => reply.createPolicyDocument);
  if (fetching && !data) return <PageSkeleton />;
  const project = data?.promotionProject;
  return (
    <Page title={w('policy.create')} breadcrumb={[{ label: w('nav.policies'), to: '/policies' }]} narrow>
      <Form
        id={`policy-new/${given}`}
        schema={policyInput}
        initial={{ forSites: true, ...(project ? { projectIds: [project.id] } : {}) }}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={({ id }) => navigate(`/policies/${id}`)}
        submitLabel={w('policy.create')}
        consequence={w('policy.createConsequence')}
      >
        <PolicyFields projects={project ? [{ id: project.id, label: project.title }] : []} />
      </Form>
    </Page>
  );
}
