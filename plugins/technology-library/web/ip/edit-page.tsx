import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ipInput } from '../../shared/ip-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { IpDocument, type IpRow } from './ip-document.tsx';
import { IpFields } from './ip-fields.tsx';
import { useEntryLinks } from './use-entry-links.tsx';

const Update = graphql(`
  mutation IpEdit_Update($id: ID!, $version: Int!, $input: IpRecordInput!) {
    updateIpRecord(id: $id, version: $version, input: $input) {
      ... on IpRecord { id version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const initialOf = ({ rightHolders, kind, origin, ...ip }: IpRow) => ({
  kind: kind as 'INVENTION',
  origin: origin as 'BACKGROUND',
  rightHolders: rightHolders.map(({ name, share }) => ({ name, share: share ?? null })),
  title: ip.title,
  rightNumber: ip.rightNumber ?? null,
  projectId: ip.projectId ?? null,
  versionId: ip.versionId ?? null,
  agreementId: ip.agreementId ?? null,
  filedOn: ip.filedOn ?? null,
  grantedOn: ip.grantedOn ?? null,
  expiresOn: ip.expiresOn ?? null,
  feeDueOn: ip.feeDueOn ?? null,
  licensedTo: ip.licensedTo,
  licenceRegion: ip.licenceRegion,
  licenceUntil: ip.licenceUntil ?? null,
  licenceTerms: ip.licenceTerms,
});

export default function IpEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: IpDocument, variables: { id } });
  const { versions, agreements } = useEntryLinks(data?.ipRecord?.entry?.id ?? '');
  const { submit } = useSubmit(Update, (reply) => reply.updateIpRecord);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.ipRecord} fetching={fetching} error={error} onRetry={reload}>
      {(ip: IpRow) => (
        <Page
          title={w('ip.edit')}
          breadcrumb={[
            { label: w('nav.ip'), to: '/ip' },
            { label: ip.title, to: `/ip/${id}` },
          ]}
          narrow
        >
          <Form
            id={`ip-edit/${id}`}
            schema={ipInput}
            initial={initialOf(ip)}
            version={ip.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version: ip.version, input })}
            onDone={() => navigate(`/ip/${id}`)}
            submitLabel={w('risk.save')}
          >
            <IpFields
              versions={versions}
              agreements={agreements}
              {...(ip.project ? { project: { id: ip.project.id, label: ip.project.title } } : {})}
            />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
