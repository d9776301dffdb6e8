import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField, PersonField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { siteInput } from '../../shared/site-input.ts';
import { graphql } from '../gql/gql.ts';
import { openProjects, useProjectSearch } from '../parts/use-project-search.tsx';
import { useWords } from '../words.ts';
import { SiteFields } from './site-fields.tsx';
import { useInstitutionSearch } from './use-picks.ts';

const CreateSite = graphql(`
  mutation SiteCreate_Create($input: SiteInput!) {
    createSite(input: $input) {
      ... on SiteAdoption { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const ProjectOf = graphql(`
  query SiteCreate_Project($id: ID!) { promotionProject(id: $id) { id number title } }
`);

export default function SiteCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const project = params.get('project');
  const [{ data }] = useQuery({ query: ProjectOf, variables: { id: project ?? '' }, pause: !project });
  const { submit } = useSubmit(CreateSite, (reply) => reply.createSite);
  const [projects, institutions] = [useProjectSearch(openProjects), useInstitutionSearch()];
  const known = data?.promotionProject ? [{ id: data.promotionProject.id, label: data.promotionProject.title }] : [];
  return (
    <Page title={w('site.create')} breadcrumb={[{ label: w('nav.sites'), to: '/sites' }]} narrow>
      <Form
        key={known.length}
        id={`site-create/${project ?? ''}`}
        schema={siteInput}
        initial={{ ...(project ? { projectId: project } : {}), occurredOn: today() }}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(site) => navigate(`/sites/${site.id}`)}
        submitLabel={w('site.create')}
        consequence={w('site.createConsequence')}
      >
        <Section title={w('site.begin')}>
          <PersonField name="projectId" label={w('site.project')} search={projects} known={known} placeholder={w('site.pickProject')} />
          <OrganisationField name="siteId" label={w('site.registered')} help={w('site.registeredHelp')} search={institutions} optional />
          <DateField name="occurredOn" label={w('site.approachedOn')} max={today()} />
        </Section>
        <SiteFields named={false} />
      </Form>
    </Page>
  );
}
