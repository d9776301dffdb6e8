import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { memoInput } from '../../shared/input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MemoDocument } from './memo-document.tsx';
import { MemoFields } from './memo-fields.tsx';

const UpdateMemo = graphql(`
  mutation EditPage_Update($id: ID!, $version: Int!, $input: MemoInput!) {
    updateMemo(id: $id, version: $version, input: $input) {
      ... on Memo { id title body version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function MemoEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: MemoDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateMemo, (reply) => reply.updateMemo);
  return (
    <DetailState row={data?.memo} fetching={fetching} error={error} onRetry={reload}>
      {(memo) => (
        <Page title={memo.title} breadcrumb={[{ label: w('nav.memos'), to: '/memos' }]} narrow>
          <Form
            id={`memo-edit/${id}`}
            schema={memoInput}
            initial={{ title: memo.title, body: memo.body }}
            version={memo.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version: memo.version, input })}
            onDone={() => navigate(`/memos/${id}`)}
            submitLabel={w('act.saveChanges')}
            consequence={w('save.consequence')}
          >
            <MemoFields />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
