import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { evaluationInput } from '../../shared/evaluation-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const ProjectsDocument = graphql(`
  query EvaluationCreate_Projects($filter: PromotionProjectFilter) {
    promotionProjects(filter: $filter, page: { first: 20 }) { items { id number title } }
  }
`);
const ProjectDocument = graphql(`
  query EvaluationCreate_Project($id: ID!) { promotionProject(id: $id) { id number title } }
`);
const Create = graphql(`
  mutation EvaluationCreate_Create($input: EvaluationInput!) {
    createEvaluation(input: $input) {
      ... on Evaluation { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function EvaluationCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const client = useClient();
  const [params] = useSearchParams();
  const given = params.get('project');
  const [{ data: chosen, fetching }] = useQuery({ query: ProjectDocument, variables: { id: given ?? '' }, pause: !given });
  const project = chosen?.promotionProject;
  const search = useCallback(
    async (text: string) => {
      const { data, error } = await client.query(ProjectsDocument, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.promotionProjects.items.map(({ id, number, title }) => ({ id, label: title, note: number }));
    },
    [client],
  );
  const { submit } = useSubmit(Create, (data) => data.createEvaluation);
  if (fetching && !chosen) return <PageSkeleton />;
  return (
    <Page title={w('evaluation.create')} breadcrumb={[{ label: w('nav.evaluations'), to: '/evaluations' }]} narrow>
      <Form
        id={`evaluation-new/${given ?? ''}`}
        schema={evaluationInput}
        initial={project ? { projectId: project.id } : {}}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(evaluation) => navigate(`/evaluations/${evaluation.id}`)}
        submitLabel={w('evaluation.create')}
        consequence={w('evaluation.createConsequence')}
      >
        <OrganisationField
          name="projectId"
          label={w('visit.project')}
          search={search}
          placeholder={w('evaluation.pickProject')}
          known={project ? [{ id: project.id, label: project.title, note: project.number }] : []}
        />
        <DateField name="startsOn" label={w('evaluation.startsOn')} />
        <DateField name="endsOn" label={w('evaluation.endsOn')} help={w('evaluation.endsOnHelp')} />
      </Form>
    </Page>
  );
}
