import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { CallFields } from './call-fields.tsx';
import { callSchema, freshCall, inputOf } from './call-values.ts';

const CreateCall = graphql(`
  mutation CallCreate_Create($input: CallInput!) {
    createCall(input: $input) {
      ... on Call { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function CallCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const { submit } = useSubmit(CreateCall, (data) => data.createCall);
  const initial = useMemo(freshCall, []);
  return (
    <Page title={w('call.create')} breadcrumb={[{ label: w('nav.calls'), to: '/calls' }]} narrow>
      <Form
        id="call-create"
        schema={callSchema}
        initial={initial}
        texts={w.find}
        onSubmit={(values) => submit({ input: inputOf(values) })}
        onDone={(call) => navigate(`/calls/${call.id}`)}
        submitLabel={w('call.saveDraft')}
        consequence={w('call.saveDraftConsequence')}
      >
        <CallFields published={false} frozen={false} />
      </Form>
    </Page>
  );
}
