import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MemoDocument } from './memo-document.tsx';
import { StageTag } from './stage-tag.tsx';

const SubmitMemo = graphql(`
  mutation DetailPage_Submit($id: ID!, $version: Int!) {
    submitMemo(id: $id, version: $version) { ... on Memo { id stage version } ... on DomainError { code message } }
  }
`);
const ReturnMemo = graphql(`
  mutation DetailPage_Return($id: ID!, $version: Int!) {
    returnMemo(id: $id, version: $version) { ... on Memo { id stage version } ... on DomainError { code message } }
  }
`);
const AcceptMemo = graphql(`
  mutation DetailPage_Accept($id: ID!, $version: Int!) {
    acceptMemo(id: $id, version: $version) { ... on Memo { id stage version } ... on DomainError { code message } }
  }
`);

export default function MemoDetailPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: MemoDocument, variables: { id } });
  const submit = useSubmit(SubmitMemo, (reply) => reply.submitMemo);
  const giveBack = useSubmit(ReturnMemo, (reply) => reply.returnMemo);
  const accept = useSubmit(AcceptMemo, (reply) => reply.acceptMemo);
  const problem = submit.problem ?? giveBack.problem ?? accept.problem;

  type Act = { submit: (variables: { id: string; version: number }) => Promise<{ kind: string }> };
  const take = (act: Act, version: number, done: string) => async () => {
    if ((await act.submit({ id, version })).kind === 'done') toast(done);
  };
  return (
    <DetailState row={data?.memo} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(memo) => (
        <DetailPage
          title={memo.title}
          breadcrumb={[{ label: w('nav.memos'), to: '/memos' }]}
          status={<StageTag stage={memo.stage} />}
          stages={
            <StageBar
              current={memo.stage === 'RETURNED' ? 'DRAFT' : memo.stage}
              steps={(['DRAFT', 'SUBMITTED', 'ACCEPTED'] as const).map((stage) => ({ key: stage, label: w(`stage.${stage}`) }))}
            />
          }
          allowed={memo.allowedActions}
          acts={[
            { action: 'submit', label: w('act.submit'), onAct: take(submit, memo.version, w('done.submit')) },
            { action: 'accept', label: w('act.accept'), onAct: take(accept, memo.version, w('done.accept')) },
            { action: 'return', label: w('act.return'), onAct: take(giveBack, memo.version, w('done.return')) },
            ...(['DRAFT', 'RETURNED'].includes(memo.stage)
              ? [{ action: 'update', label: w('act.update'), onAct: () => navigate(`/memos/${id}/edit`) }]
              : []),
          ]}
          facts={[
            { label: w('memo.number'), value: memo.number },
            { label: w('memo.createdAt'), value: <DateText value={memo.createdAt} withTime /> },
            ...(memo.submittedAt ? [{ label: w('memo.submittedAt'), value: <DateText value={memo.submittedAt} withTime /> }] : []),
            { label: w('memo.body'), value: memo.body },
          ]}
        >
          {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
