import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { complaintInput } from '../../shared/complaint-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ComplaintDocument, type ComplaintRow } from './complaint-document.tsx';
import { ComplaintFields } from './complaint-fields.tsx';

const Update = graphql(`
  mutation ComplaintEdit_Update($id: ID!, $version: Int!, $input: ComplaintInput!) {
    updateComplaint(id: $id, version: $version, input: $input) {
      ... on Complaint { id version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const initialOf = (row: ComplaintRow) => ({
  channel: row.channel as 'PHONE',
  category: row.category as 'QUALITY',
  title: row.title,
  description: row.description,
  receivedOn: row.receivedOn,
  occurredOn: row.occurredOn ?? null,
  entryId: row.entry?.id ?? null,
  projectId: row.project?.id ?? null,
  adoptionId: row.site?.id ?? null,
  activityId: row.activity?.id ?? null,
  agreementId: row.agreement?.id ?? null,
  aboutUserId: row.aboutUserId ?? null,
});

const givenOf = ({ entry, project, site, activity, agreement, aboutUserId, aboutName }: ComplaintRow) => ({
  ...(entry ? { entry: { id: entry.id, label: entry.title } } : {}),
  ...(project ? { project: { id: project.id, label: project.title } } : {}),
  ...(site ? { site: { id: site.id, label: site.siteName } } : {}),
  ...(activity ? { activity: { id: activity.id, label: activity.title } } : {}),
  ...(agreement ? { agreement: { id: agreement.id, label: agreement.title } } : {}),
  ...(aboutUserId ? { about: { id: aboutUserId, label: aboutName ?? '—' } } : {}),
});

export default function ComplaintEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ComplaintDocument, variables: { id } });
  const { submit } = useSubmit(Update, (reply) => reply.updateComplaint);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.complaint} fetching={fetching} error={error} onRetry={reload}>
      {(row: ComplaintRow) => (
        <Page
          title={w('complaint.edit')}
          breadcrumb={[
            { label: w('nav.complaints'), to: '/complaints' },
            { label: row.number, to: `/complaints/${id}` },
          ]}
          narrow
        >
          <Form
            id={`complaint-edit/${id}`}
            schema={complaintInput}
            draft={false}
            initial={initialOf(row)}
            version={row.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version: row.version, input })}
            onDone={() => navigate(`/complaints/${id}`)}
            submitLabel={w('risk.save')}
          >
            <ComplaintFields given={givenOf(row)} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
