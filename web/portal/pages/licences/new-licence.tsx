import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { LicenceForm } from './licence-form.tsx';

const AddDocument = graphql(`
  mutation NewLicence_Add($input: AddLicenceInput!) {
    addLicence(input: $input) {
      ... on Licence {
        id
      }
      ... on DomainError {
        code
        message
      }
      ... on InputError {
        issues {
          path
          code
          message
        }
      }
    }
  }
`);

export default function NewLicencePage() {
  const w = useOrganisationWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { submit } = useSubmit(AddDocument, (data) => data.addLicence);
  return (
    <Page
      narrow
      title={w('licence.newTitle')}
      breadcrumb={[{ label: w('licences.title'), to: '/organisation/licences' }, { label: w('licence.newTitle') }]}
    >
      <LicenceForm
        id="licence-new"
        onSubmit={(input) => submit({ input })}
        onDone={() => {
          toast(w('licence.saved'));
          void navigate('/organisation/licences');
        }}
      />
    </Page>
  );
}
