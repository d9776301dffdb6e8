import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { DeclareForm } from '../conflict/declare-form.tsx';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { Desk } from './desk.tsx';
import { TaskDocument } from './task-document.tsx';
import { TaskStageTag } from './task-stage-tag.tsx';

const Accept = graphql(`
  mutation TaskPage_Accept($id: ID!, $version: Int!) {
    acceptReviewTask(id: $id, version: $version) { ... on ReviewTask { id stage version } ... on DomainError { code message } }
  }
`);
const Decline = graphql(`
  mutation TaskPage_Decline($id: ID!, $version: Int!, $reason: String!) {
    declineReviewTask(id: $id, version: $version, reason: $reason) {
      ... on ReviewTask { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Confirm = graphql(`
  mutation TaskPage_Confirm($id: ID!) {
    confirmReview(taskId: $id) { ... on ReviewTask { id stage version } ... on DomainError { code message } }
  }
`);
const Reopen = graphql(`
  mutation TaskPage_Reopen($id: ID!) {
    reopenReview(taskId: $id) { ... on ReviewTask { id stage version } ... on DomainError { code message } }
  }
`);

export default function TaskPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [declining, setDeclining] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: TaskDocument, variables: { id } });
  const accept = useSubmit(Accept, (reply) => reply.acceptReviewTask);
  const decline = useSubmit(Decline, (reply) => reply.declineReviewTask);
  const confirm = useSubmit(Confirm, (reply) => reply.confirmReview);
  const reopen = useSubmit(Reopen, (reply) => reply.reopenReview);
  const reload = () => execute({ requestPolicy: 'network-only' });
  const problem = accept.problem ?? confirm.problem ?? reopen.problem;
  const done = (outcome: { kind: string }, text: string) => {
    if (outcome.kind === 'done') toast(text);
  };
  return (
    <DetailState row={data?.reviewTask} fetching={fetching} error={error} onRetry={reload}>
      {(task) => (
        <DetailPage
          title={task.title ?? w('review.closedTitle', { alias: task.alias })}
          breadcrumb={[{ label: w('nav.tasks'), to: '/tasks' }]}
          status={<TaskStageTag stage={task.stage} />}
          allowed={task.allowedActions}
          acts={[
            {
              action: 'accept',
              label: w('review.accept'),
              busy: accept.busy,
              onAct: async () => done(await accept.submit({ id, version: task.version }), w('review.accepted')),
            },
            {
              action: 'confirm',
              label: w('review.confirm'),
              busy: confirm.busy,
              onAct: async () => done(await confirm.submit({ id }), w('review.confirmed')),
            },
            {
              action: 'reopen',
              label: w('review.reopen'),
              busy: reopen.busy,
              onAct: async () => done(await reopen.submit({ id }), w('review.reopened')),
            },
            { action: 'decline', label: w('review.decline'), danger: true, onAct: () => setDeclining(true) },
          ]}
          facts={[
            { label: w('review.call'), value: task.callTitle },
            { label: w('review.round'), value: task.roundName },
            { label: w('review.track'), value: task.track ?? '—' },
            { label: w('review.dueAt'), value: task.dueAt ? <DateText value={task.dueAt} withTime /> : '—' },
            ...(task.open && !task.blind ? [{ label: w('review.applicant'), value: task.applicantName }] : []),
            ...(task.reason ? [{ label: w('review.reason'), value: task.reason }] : []),
          ]}
        >
          {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
          {task.returnNote ? <p className="x-problem">{w('review.returned', { reason: task.returnNote })}</p> : null}
          {task.allowedActions.includes('confirm') || task.allowedActions.includes('reopen') ? (
            <p className="x-problem">{w('review.supplemented')}</p>
          ) : null}
          {task.allowedActions.includes('declare') ? (
            <Panel id="declaration" title={w('review.declaration')}>
              <p>{w('review.declareWhy')}</p>
              <DeclareForm
                dossierId={task.dossierId}
                onDone={(answer) => {
                  toast(w(answer === 'NONE' ? 'review.declaredNone' : 'review.declaredConflict'));
                  reload();
                }}
              />
            </Panel>
          ) : null}
          {task.open ? (
            <Desk task={task} onSubmitted={() => toast(w('review.submitted'))} />
          ) : (
            <p className="x-help">{w.find(`review.closed.${task.stage}`) ?? w('review.closed')}</p>
          )}
          {declining ? (
            <ActDialog
              title={w('review.decline')}
              consequence={w('review.declineConsequence')}
              act={w('review.decline')}
              danger
              reason
              run={(reason) => decline.submit({ id, version: task.version, reason })}
              onDone={() => {
                setDeclining(false);
                toast(w('review.declined'));
              }}
              onClose={() => setDeclining(false)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
