import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { startReadinessInput } from '../../shared/readiness.ts';
import { graphql } from '../gql/gql.ts';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';

const Choices = graphql(`
  query ReadinessStart_Choices($site: ID!) {
    promotionTemplates(filter: { kind: "READINESS", retired: false }, page: { first: 50 }) { items { id name } }
    site(id: $site) { id siteName }
  }
`);
const StartReadiness = graphql(`
  mutation ReadinessStart_Start($adoptionId: ID!, $templateId: ID, $dueOn: String, $note: String) {
    startReadiness(adoptionId: $adoptionId, templateId: $templateId, dueOn: $dueOn, note: $note) {
      ... on ReadinessCheck { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const startForm = startReadinessInput.extend({ adoptionId: z.uuid('REQUIRED') });

export default function ReadinessStartPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const search = useSiteSearch();
  const [params] = useSearchParams();
  const wanted = params.get('site') ?? '';
  const [{ data, fetching }] = useQuery({ query: Choices, variables: { site: wanted } });
  const { submit } = useSubmit(StartReadiness, (reply) => reply.startReadiness);
  if (fetching && !data) return <PageSkeleton />;
  const site = data?.site;
  return (
    <Page title={w('readiness.start')} breadcrumb={[{ label: w('readiness.title'), to: '/readiness' }]} narrow>
      <Form
        id={`readiness-start/${wanted}`}
        schema={startForm}
        initial={{ templateId: 'BUILT_IN', ...(site ? { adoptionId: site.id } : {}) }}
        texts={w.find}
        onSubmit={({ adoptionId, templateId, dueOn, note }) =>
          submit({ adoptionId, templateId, dueOn: dueOn as string | null, note: note as string | null })
        }
        onDone={({ id }) => {
          toast(w('readiness.started'));
          navigate(`/readiness/${id}`);
        }}
        submitLabel={w('readiness.start')}
        consequence={w('readiness.startConsequence')}
      >
        <OrganisationField
          name="adoptionId"
          label={w('readiness.site')}
          search={search}
          placeholder={w('readiness.pickSite')}
          known={site ? [{ id: site.id, label: site.siteName }] : []}
        />
        <SelectField
          name="templateId"
          label={w('readiness.template')}
          options={[
            { value: 'BUILT_IN', label: w('project.builtIn') },
            ...(data?.promotionTemplates.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField name="dueOn" label={w('readiness.dueOn')} optional />
        <TextAreaField name="note" label={w('readiness.words')} max={1_000} rows={3} optional />
      </Form>
    </Page>
  );
}
