import { type LicenceKind, licenceKinds } from '@xinglin/kernel/shared/licence-input';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { NoAccess } from '@xinglin/kit/ui/no-access.tsx';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { LicencePage } from './licence-page.tsx';
import { type LicenceRow, LicencesDocument } from './licences-query.ts';

const UpdateDocument = graphql(`
  mutation EditLicence_Update($input: UpdateLicenceInput!) {
    updateLicence(input: $input) {
      ... on Licence {
        id
        version
      }
      ...Refusal
    }
  }
`);

export default function EditLicencePage() {
  const { id = '' } = useParams();
  const w = useOrganisationWords();
  const [{ data, fetching, error }, execute] = useQuery({ query: LicencesDocument, requestPolicy: 'network-only' });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const back = <Link to="/organisation/licences">{w('licences.title')}</Link>;
  return (
    <DetailState
      row={data && (data.licences.find((row) => row.id === id) ?? null)}
      fetching={fetching && !data}
      error={error}
      onRetry={reload}
      act={back}
    >
      {(licence) => (licence.allowedActions.includes('update') ? <Editing licence={licence} onReload={reload} /> : <NoAccess act={back} />)}
    </DetailState>
  );
}

const kindOf = (kind: string): LicenceKind => licenceKinds.find((each) => each === kind) ?? 'other';

function Editing({ licence, onReload }: { licence: LicenceRow; onReload: () => void }) {
  const w = useOrganisationWords();
  const { submit } = useSubmit(UpdateDocument, (answer) => answer.updateLicence);
  const { id, version, number, issuer, issuedOn, expiresOn, fileId } = licence;
  return (
    <LicencePage
      id={`licence-${id}`}
      title={w('licence.editTitle')}
      version={version}
      onReload={onReload}
      initial={{ kind: kindOf(licence.kind), number, issuer, issuedOn, expiresOn, fileIds: fileId ? [fileId] : null }}
      known={fileId ? [{ id: fileId, name: w('licences.scan') }] : []}
      onSubmit={(input) => submit({ input: { ...input, id, version } })}
    />
  );
}
