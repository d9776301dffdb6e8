import { organisationInput } from '@xinglin/kernel/shared/organisation-input';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { NoAccess } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTerms } from '../../locales/use-words.ts';
import { OrganisationDocument, type OrganisationRow, organisationOf } from './organisation-query.ts';
import { useOrganisationWords } from './words.ts';

const UpdateDocument = graphql(`
  mutation EditOrganisation_Update($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      ... on Organisation {
        id
        version
        shortName
        address
        contactName
        contactPhone
      }
      ...Refusal
    }
  }
`);

export default function EditOrganisationPage() {
  const w = useOrganisationWords();
  const [{ data, fetching, error }, execute] = useQuery({ query: OrganisationDocument, requestPolicy: 'network-only' });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={organisationOf(data)} fetching={fetching} error={error} onRetry={reload}>
      {(organisation) =>
        organisation.allowedActions.includes('update') ? (
          <Page
            narrow
            title={w('settings.editTitle')}
            breadcrumb={[{ label: w('settings.title'), to: '/organisation/settings' }, { label: w('settings.editTitle') }]}
          >
            <EditForm organisation={organisation} onReload={reload} />
          </Page>
        ) : (
          <NoAccess act={<Link to="/organisation/settings">{w('settings.title')}</Link>} />
        )
      }
    </DetailState>
  );
}

interface EditFormProps {
  organisation: OrganisationRow;
  onReload: () => void;
}

function EditForm({ organisation, onReload }: EditFormProps) {
  const t = useT();
  const w = useOrganisationWords();
  const terms = useTerms();
  const toast = useToast();
  const navigate = useNavigate();
  const { submit } = useSubmit(UpdateDocument, (data) => data.updateOrganisation);
  const { shortName, address, contactName, contactPhone, version } = organisation;
  return (
    <Form
      id={`organisation-${organisation.id}`}
      schema={organisationInput}
      texts={terms.find}
      initial={{ shortName, address, contactName, contactPhone }}
      version={version}
      onReload={onReload}
      onSubmit={(input) =>
        submit({
          input: {
            version,
            shortName: input.shortName,
            address: (input.address as string | null | undefined) ?? null,
            contactName: (input.contactName as string | null | undefined) ?? null,
            contactPhone: input.contactPhone ?? null,
          },
        })
      }
      onDone={() => {
        toast(w('settings.saved'));
        void navigate('/organisation/settings');
      }}
      submitLabel={w('settings.save')}
      consequence={w('settings.consequence')}
      otherActs={<Link to="/organisation/settings">{t('act.cancel')}</Link>}
    >
      <Section title={w('settings.section')} hint={w('settings.fixed')} counts={['shortName', 'address', 'contactName', 'contactPhone']}>
        <TextField name="shortName" label={w('settings.shortName')} help={w('settings.shortNameHelp')} maxLength={20} />
        <TextField name="address" label={w('settings.address')} maxLength={200} optional />
        <TextField name="contactName" label={w('settings.contactName')} maxLength={50} optional />
        <TextField name="contactPhone" type="tel" label={w('settings.contactPhone')} maxLength={20} optional />
      </Section>
    </Form>
  );
}
