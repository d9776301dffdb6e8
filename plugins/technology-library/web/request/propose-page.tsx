import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField, PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate } from 'react-router';
import { siteLevels } from '../../shared/project-input.ts';
import { proposeSiteInput } from '../../shared/request-input.ts';
import { graphql } from '../gql/gql.ts';
import { useProvinces } from '../parts/area.tsx';
import { useEntrySearch, useInstitutionSearch } from '../parts/searches.tsx';
import { useWords } from '../words.ts';

const ProposeSite = graphql(`
  mutation ProposeSite_Propose($input: ProposeSiteInput!) {
    proposeSite(input: $input) {
      ... on HolderConsent { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

/** The association puts a site forward that has not asked itself. */
export default function ProposePage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const [entries, institutions] = [useEntrySearch(), useInstitutionSearch()];
  const { submit } = useSubmit(ProposeSite, (data) => data.proposeSite);
  return (
    <Page title={w('consent.propose')} breadcrumb={[{ label: w('consent.title'), to: '/consents' }]} narrow>
      <Form
        id="propose-site"
        schema={proposeSiteInput}
        texts={w.find}
        onSubmit={({ siteId, message, ...input }) =>
          submit({ input: { ...input, siteId: siteId as string | null, message: message as string | null } })
        }
        onDone={({ id }) => {
          toast(w('consent.proposed'));
          navigate(`/consents/${id}`);
        }}
        submitLabel={w('request.act.forward')}
        consequence={w('consent.proposeConsequence')}
      >
        <PersonField name="entryId" label={w('consent.entry')} search={entries} placeholder={w('consent.pickEntry')} />
        <TextField name="siteName" label={w('consent.siteName')} maxLength={100} />
        <OrganisationField
          name="siteId"
          label={w('consent.platformSite')}
          help={w('consent.platformSiteHelp')}
          search={institutions}
          optional
        />
        <SelectField name="areaCode" label={w('request.area')} options={provinces} />
        <SelectField
          name="siteLevel"
          label={w('request.level')}
          options={siteLevels.map((value) => ({ value, label: w(`request.level.${value}`) }))}
        />
        <TextAreaField name="message" label={w('request.message')} max={1_000} rows={3} optional />
        <DateField name="dueOn" label={w('request.dueOn')} />
      </Form>
    </Page>
  );
}
