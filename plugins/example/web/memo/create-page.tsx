import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate } from 'react-router';
import { memoInput } from '../../shared/input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MemoFields } from './memo-fields.tsx';

const CreateMemo = graphql(`
  mutation CreatePage_Create($input: MemoInput!) {
    createMemo(input: $input) {
      ... on Memo { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function MemoCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const { submit } = useSubmit(CreateMemo, (data) => data.createMemo);
  return (
    <Page title={w('act.create')} breadcrumb={[{ label: w('nav.memos'), to: '/memos' }]} narrow>
      <Form
        id="memo-create"
        schema={memoInput}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(memo) => navigate(`/memos/${memo.id}`)}
        submitLabel={w('act.save')}
        consequence={w('save.consequence')}
      >
        <MemoFields />
      </Form>
    </Page>
  );
}
