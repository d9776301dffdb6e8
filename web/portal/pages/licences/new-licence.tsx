import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { graphql } from '../../gql/gql.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { LicencePage } from './licence-page.tsx';

const AddDocument = graphql(`
  mutation NewLicence_Add($input: AddLicenceInput!) {
    addLicence(input: $input) {
      ... on Licence {
        id
      }
      ...Refusal
    }
  }
`);

export default function NewLicencePage() {
  const w = useOrganisationWords();
  const { submit } = useSubmit(AddDocument, (data) => data.addLicence);
  return <LicencePage id="licence-new" title={w('licence.newTitle')} onSubmit={(input) => submit({ input })} />;
}
