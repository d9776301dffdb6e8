import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';

const Submit = graphql(`
  mutation SubmissionAct_Submit($id: ID!, $version: Int!) {
    done: submitSubmission(id: $id, version: $version) {
      ... on Submission { id number stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Supplement = graphql(`
  mutation SubmissionAct_Supplement($id: ID!, $version: Int!, $note: String!) {
    done: supplementSubmission(id: $id, version: $version, note: $note) {
      ... on Submission { id number stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Withdraw = graphql(`
  mutation SubmissionAct_Withdraw($id: ID!, $version: Int!, $reason: String!) {
    done: withdrawSubmission(id: $id, version: $version, reason: $reason) {
      ... on Submission { id stage version }
      ... on DomainError { code message }
    }
  }
`);
const Discard = graphql(`
  mutation SubmissionAct_Discard($id: ID!, $version: Int!) {
    done: discardSubmission(id: $id, version: $version) { ... on Submission { id } ... on DomainError { code message } }
  }
`);

export type SubmissionAct = 'submit' | 'supplement' | 'withdraw' | 'discard';

interface SubmissionActDialogProps {
  act: SubmissionAct;
  submission: { id: string; version: number; hostName: string };
  /** What the form calls the field at a path of the draft. */
  labelOf: (path: string) => string;
  onDone: () => void;
  onClose: () => void;
}

/** Says what handing in, supplementing, withdrawing or discarding does before it is done. */
export function SubmissionActDialog({ act, submission, labelOf, onDone, onClose }: SubmissionActDialogProps) {
  const w = useWords();
  const toast = useToast();
  const target = { id: submission.id, version: submission.version };
  const submit = useSubmit(Submit, ({ done }) => done);
  const supplement = useSubmit(Supplement, ({ done }) => done);
  const withdraw = useSubmit(Withdraw, ({ done }) => done);
  const discard = useSubmit(Discard, ({ done }) => done);
  const run = (reason: string): Promise<Outcome<unknown>> =>
    ({
      submit: () => submit.submit(target),
      supplement: () => supplement.submit({ ...target, note: reason }),
      withdraw: () => withdraw.submit({ ...target, reason }),
      discard: () => discard.submit(target),
    })[act]();
  return (
    <ActDialog
      title={w(`submission.act.${act}`)}
      consequence={w(`submission.act.${act}.consequence`, { host: submission.hostName })}
      act={w(`submission.act.${act}`)}
      danger={act === 'withdraw' || act === 'discard'}
      reason={act === 'withdraw' || act === 'supplement'}
      {...(act === 'supplement' ? { reasonLabel: w('submission.whatChanged') } : {})}
      run={run}
      where={({ path }) => (
        <>
          <Link to={`/submissions/${submission.id}/edit#${path}`}>{labelOf(path)}</Link>
          {w('submission.colon')}
        </>
      )}
      onDone={() => {
        toast(w(`submission.done.${act}`));
        onDone();
      }}
      onClose={onClose}
    />
  );
}
