import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { newAgreementInput } from '../../shared/agreement-input.ts';
import { graphql } from '../gql/gql.ts';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';

const Templates = graphql(`
  query AgreementCreate_Templates($site: ID!) {
    agreementTemplates { id name }
    site(id: $site) { id siteName }
  }
`);
const Create = graphql(`
  mutation AgreementCreate_Create($input: NewAgreementInput!) {
    createAgreement(input: $input) {
      ... on Agreement { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** Chooses site, template and period; the terms are written on the next page. */
export default function AgreementCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const wanted = params.get('site') ?? '';
  const search = useSiteSearch();
  const [{ data, fetching }] = useQuery({ query: Templates, variables: { site: wanted } });
  const { submit } = useSubmit(Create, (reply) => reply.createAgreement);
  if (fetching && !data) return <PageSkeleton />;
  const site = data?.site;
  return (
    <Page title={w('agreement.create')} breadcrumb={[{ label: w('nav.agreements'), to: '/agreements' }]} narrow>
      <Form
        id={`agreement-create/${wanted}`}
        schema={newAgreementInput}
        initial={site ? { adoptionId: site.id } : {}}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={({ id }) => navigate(`/agreements/${id}/edit`)}
        submitLabel={w('agreement.create')}
        consequence={w('agreement.createConsequence')}
      >
        <PersonField
          name="adoptionId"
          label={w('agreement.site')}
          help={w('agreement.siteHelp')}
          search={search}
          placeholder={w('agreement.pickSite')}
          known={site ? [{ id: site.id, label: site.siteName }] : []}
        />
        <SelectField
          name="templateId"
          label={w('agreement.template')}
          help={w('agreement.templateHelp')}
          placeholder={w('agreement.builtIn')}
          options={(data?.agreementTemplates ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextField name="title" label={w('agreement.title')} help={w('agreement.titleHelp')} maxLength={120} optional />
        <DateField name="startsOn" label={w('agreement.startsOn')} />
        <DateField name="endsOn" label={w('agreement.endsOn')} help={w('agreement.endsOnHelp')} />
      </Form>
    </Page>
  );
}
