import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type PolicyInput, policyInput } from '../../shared/policy-input.ts';
import type { AttachedFile } from '../agreement/attachments.tsx';
import { useWords } from '../words.ts';
import { knownOf } from './known.ts';
import { PolicyQuery, UpdatePolicy } from './policy-document.tsx';
import { PolicyFields } from './policy-fields.tsx';

export default function PolicyEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: PolicyQuery, variables: { id }, requestPolicy: 'network-only' });
  const again = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdatePolicy, (reply) => reply.updatePolicyDocument);
  return (
    <DetailState row={data?.policyDocument} fetching={fetching} error={error} onRetry={again}>
      {(policy) => {
        const { projects, entries } = knownOf(policy.scopes);
        const files = (policy.attachments ?? []) as readonly AttachedFile[];
        const { version, title, documentNumber, issuer, issuedOn, url, summary, forSites, areaCodes } = policy;
        return (
          <Page
            title={w('policy.edit')}
            breadcrumb={[
              { label: w('nav.policies'), to: '/policies' },
              { label: title, to: `/policies/${id}` },
            ]}
            narrow
          >
            <Form
              id={`policy-edit/${id}`}
              schema={policyInput}
              version={version}
              onReload={again}
              initial={{
                ...{ title, documentNumber, issuer, issuedOn, url, summary, forSites, areaCodes: [...areaCodes] },
                level: policy.level as PolicyInput['level'],
                ...(policy.effectiveOn ? { effectiveOn: policy.effectiveOn } : {}),
                ...(policy.lapsesOn ? { lapsesOn: policy.lapsesOn } : {}),
                projectIds: projects.map((known) => known.id),
                entryIds: entries.map((known) => known.id),
                attachmentIds: files.map(({ fileId }) => fileId),
              }}
              texts={w.find}
              onSubmit={(input) => submit({ id, version, input })}
              onDone={() => navigate(`/policies/${id}`)}
              submitLabel={w('budget.save')}
            >
              <PolicyFields
                projects={projects}
                entries={entries}
                files={files.map(({ fileId, name, size }) => ({ id: fileId, name, size }))}
              />
            </Form>
          </Page>
        );
      }}
    </DetailState>
  );
}
