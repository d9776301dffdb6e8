import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { openProjects, useProjectSearch } from './use-project-search.tsx';

const KnownProject = graphql(`
  query KnownProject_Project($id: ID!) { promotionProject(id: $id) { id title } }
`);

/** The project something belongs to; one that the address named is known by its title. */
export function ProjectField({ given }: { given: string | null }) {
  const w = useWords();
  const search = useProjectSearch(openProjects);
  const [{ data }] = useQuery({ query: KnownProject, variables: { id: given ?? '' }, pause: !given });
  const project = data?.promotionProject;
  return (
    <OrganisationField
      key={project?.id ?? ''}
      name="projectId"
      label={w('visit.project')}
      search={search}
      placeholder={w('evaluation.pickProject')}
      known={project ? [{ id: project.id, label: project.title }] : []}
    />
  );
}
