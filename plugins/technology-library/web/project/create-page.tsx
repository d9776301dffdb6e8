import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { newProjectInput } from '../../shared/project-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ProjectFields } from './project-fields.tsx';

const EntryDocument = graphql(`
  query ProjectCreate_Entry($id: ID!) { libraryEntry(id: $id) { id title } }
`);
const CreateProject = graphql(`
  mutation ProjectCreate_Create($entryId: ID!, $input: PromotionProjectInput!) {
    createPromotionProject(entryId: $entryId, input: $input) {
      ... on PromotionProject { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export default function ProjectCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const wanted = params.get('entry') ?? '';
  const [{ data, fetching }] = useQuery({ query: EntryDocument, variables: { id: wanted }, pause: wanted === '' });
  const { submit } = useSubmit(CreateProject, (reply) => reply.createPromotionProject);
  if (fetching && !data) return <PageSkeleton />;
  const entry = data?.libraryEntry;
  return (
    <Page title={w('project.create')} breadcrumb={[{ label: w('nav.projects'), to: '/projects' }]} narrow>
      <Form
        id={`project-create/${wanted}`}
        schema={newProjectInput}
        initial={entry ? { entryId: entry.id } : {}}
        texts={w.find}
        onSubmit={({ entryId, goal, ...input }) => submit({ entryId, input: { ...input, goal: goal as string | null } })}
        onDone={({ id }) => navigate(`/projects/${id}`)}
        submitLabel={w('project.create')}
        consequence={w('project.createConsequence')}
      >
        <ProjectFields fresh {...(entry ? { entry: { id: entry.id, label: entry.title } } : {})} />
      </Form>
    </Page>
  );
}
