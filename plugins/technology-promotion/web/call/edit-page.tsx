import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ChannelRule } from '../../shared/channels.ts';
import { graphql } from '../gql/gql.ts';
import { JumpToField } from '../parts/jump-to-field.tsx';
import { useWords } from '../words.ts';
import { CallDocument } from './call-document.tsx';
import { CallFields } from './call-fields.tsx';
import { callSchema, inputOf, valuesOf } from './call-values.ts';

const UpdateCall = graphql(`
  mutation CallEdit_Update($id: ID!, $version: Int!, $input: CallInput!) {
    updateCall(id: $id, version: $version, input: $input) {
      ... on Call { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function CallEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: CallDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateCall, (reply) => reply.updateCall);
  return (
    <DetailState row={data?.call} fetching={fetching} error={error} onRetry={reload}>
      {(call) => {
        const known = (call.channelRules as ChannelRule[]).map(({ channel }) => channel);
        return (
          <Page
            title={w('call.edit')}
            breadcrumb={[
              { label: w('nav.calls'), to: '/calls' },
              { label: call.title, to: `/calls/${id}` },
            ]}
            narrow
          >
            {call.stage === 'DRAFT' ? null : <p className="x-help">{w('call.editPublished')}</p>}
            <Form
              id={`call-edit/${id}`}
              schema={callSchema}
              initial={valuesOf(call)}
              version={call.version}
              onReload={reload}
              texts={w.find}
              onSubmit={(values) => submit({ id, version: call.version, input: inputOf(values, known) })}
              onDone={() => navigate(`/calls/${id}`)}
              submitLabel={w(call.stage === 'DRAFT' ? 'call.saveDraft' : 'call.save')}
              consequence={call.stage === 'DRAFT' ? w('call.saveDraftConsequence') : w('call.saveConsequence')}
            >
              <JumpToField />
              <CallFields published={call.stage !== 'DRAFT'} frozen={call.policyFrozenAt !== null} />
            </Form>
          </Page>
        );
      }}
    </DetailState>
  );
}
