import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { projectInput } from '../../shared/project-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ProjectFields } from './project-fields.tsx';

const ProjectDocument = graphql(`
  query ProjectEdit_Project($id: ID!) {
    promotionProject(id: $id) { id title goal leaderId leaderName areaCodes targetSites startsOn endsOn version }
  }
`);
const UpdateProject = graphql(`
  mutation ProjectEdit_Update($id: ID!, $version: Int!, $input: PromotionProjectInput!) {
    updatePromotionProject(id: $id, version: $version, input: $input) {
      ... on PromotionProject { id version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export default function ProjectEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ProjectDocument, variables: { id } });
  const { submit } = useSubmit(UpdateProject, (reply) => reply.updatePromotionProject);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.promotionProject} fetching={fetching} error={error} onRetry={reload}>
      {({ version, leaderId, leaderName, title, goal, areaCodes, targetSites, startsOn, endsOn }) => (
        <Page
          title={w('project.edit')}
          breadcrumb={[
            { label: w('nav.projects'), to: '/projects' },
            { label: title, to: `/projects/${id}` },
          ]}
          narrow
        >
          <Form
            id={`project-edit/${id}`}
            schema={projectInput}
            initial={{ title, goal, leaderId, areaCodes, targetSites, startsOn, endsOn }}
            version={version}
            onReload={reload}
            texts={w.find}
            onSubmit={({ goal: words, ...input }) => submit({ id, version, input: { ...input, goal: words as string | null } })}
            onDone={() => navigate(`/projects/${id}`)}
            submitLabel={w('project.save')}
          >
            <ProjectFields fresh={false} leader={{ id: leaderId, label: leaderName ?? '—' }} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
