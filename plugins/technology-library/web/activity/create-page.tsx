import { Form } from '@xinglin/kit/form/form.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { openProjects, useProjectSearch } from '../parts/use-project-search.tsx';
import { useWords } from '../words.ts';
import { ActivityFields } from './activity-fields.tsx';
import { activityForm, withOwnDetails } from './activity-values.ts';

const PlanActivity = graphql(`
  mutation ActivityCreate_Plan($input: ActivityInput!) {
    planActivity(input: $input) {
      ... on Activity { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const ProjectOf = graphql(`
  query ActivityCreate_Project($id: ID!) { promotionProject(id: $id) { id number title } }
`);

export default function ActivityCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const project = params.get('project');
  const [{ data }] = useQuery({ query: ProjectOf, variables: { id: project ?? '' }, pause: !project });
  const { submit } = useSubmit(PlanActivity, (reply) => reply.planActivity);
  const projects = useProjectSearch(openProjects);
  const known = data?.promotionProject ? [{ id: data.promotionProject.id, label: data.promotionProject.title }] : [];
  return (
    <Page title={w('activity.create')} breadcrumb={[{ label: w('nav.activities'), to: '/activities' }]} narrow>
      <Form
        key={known.length}
        id={`activity-create/${project ?? ''}`}
        schema={activityForm}
        initial={{ ...(project ? { projectId: project } : {}), startsOn: today(), endsOn: today(), sites: [], methods: [], details: {} }}
        texts={w.find}
        onSubmit={(input) => submit({ input: withOwnDetails(input) })}
        onDone={(activity) => navigate(`/activities/${activity.id}`)}
        submitLabel={w('activity.create')}
        consequence={w('activity.createConsequence')}
      >
        <PersonField name="projectId" label={w('activity.project')} search={projects} known={known} placeholder={w('site.pickProject')} />
        <ActivityFields known={[]} />
      </Form>
    </Page>
  );
}
