import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { visitInput } from '../../shared/supervision-input.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';
import { VisitFields } from './visit-fields.tsx';

const PlanVisit = graphql(`
  mutation PlanPage_Plan($input: SupervisionVisitInput!) {
    planVisit(input: $input) {
      ... on SupervisionVisit { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function PlanPage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useSiteSearch();
  const { submit } = useSubmit(PlanVisit, (data) => data.planVisit);
  const given = params.get('site');
  const [site] = useGiven('site');
  const name = params.get('name') ?? site?.name;
  return (
    <Page title={w('visit.plan')} breadcrumb={[{ label: w('nav.supervision'), to: '/supervision' }]} narrow>
      <Form
        id={`visit-plan/${given ?? ''}`}
        schema={visitInput}
        initial={{ manner: 'ON_SITE', ...(given ? { adoptionId: given } : {}) }}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(visit) => navigate(`/supervision/${visit.id}`)}
        submitLabel={w('visit.plan')}
        consequence={w('visit.planConsequence')}
      >
        <OrganisationField
          name="adoptionId"
          label={w('visit.site')}
          search={search}
          placeholder={w('visit.pickSite')}
          known={given && name ? [{ id: given, label: name }] : []}
        />
        <VisitFields />
      </Form>
    </Page>
  );
}
