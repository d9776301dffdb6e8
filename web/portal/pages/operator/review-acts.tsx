import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { ActDialog, ReasonDialog } from '../parts/act-dialog.tsx';
import type { ApplicationRow } from './application.tsx';
import { useOperatorWords } from './words.ts';

const ApproveDocument = graphql(`
  mutation ReviewActs_Approve($input: ApproveApplicationInput!) {
    approveApplication(input: $input) {
      ... on Application {
        id
        stage
      }
      ...Refusal
    }
  }
`);

const CorrectionDocument = graphql(`
  mutation ReviewActs_Correction($input: RequestApplicationCorrectionInput!) {
    requestApplicationCorrection(input: $input) {
      ... on Application {
        id
        stage
      }
      ...Refusal
    }
  }
`);

const RefuseDocument = graphql(`
  mutation ReviewActs_Refuse($input: RefuseApplicationInput!) {
    refuseApplication(input: $input) {
      ... on Application {
        id
        stage
      }
      ...Refusal
    }
  }
`);

export type ReviewAct = 'approve' | 'request-correction' | 'refuse';

interface ReviewActsProps {
  application: ApplicationRow;
  act: ReviewAct | null;
  onClose: () => void;
}

export function ReviewActs({ application, act, onClose }: ReviewActsProps) {
  const w = useOperatorWords();
  const toast = useToast();
  const approve = useSubmit(ApproveDocument, (data) => data.approveApplication);
  const correction = useSubmit(CorrectionDocument, (data) => data.requestApplicationCorrection);
  const refuse = useSubmit(RefuseDocument, (data) => data.refuseApplication);
  const { id, version, name, contactName: contact, contactEmail: email, creditCodeFault } = application;
  const done = (text: string) => () => {
    onClose();
    toast(text);
  };
  const approving = {
    open: act === 'approve',
    danger: false,
    title: w('application.approveTitle', { name }),
    act: w('application.approve'),
    send: (reason: string) => approve.submit({ input: { id, version, creditCodeNote: reason || null } }),
    onDone: done(w('application.approved', { name })),
    onClose,
  };
  const hint = w('application.approveHint', { contact, email });
  return (
    <>
      {creditCodeFault ? (
        <ReasonDialog
          {...approving}
          consequence={
            <>
              <p>{hint}</p>
              <p>{w('application.approveFault')}</p>
            </>
          }
        />
      ) : (
        <ActDialog {...approving} consequence={hint} />
      )}
      <ReasonDialog
        open={act === 'request-correction'}
        danger={false}
        title={w('application.correctionTitle', { name })}
        consequence={w('application.correctionHint')}
        act={w('application.correction')}
        send={(note) => correction.submit({ input: { id, version, note } })}
        onDone={done(w('application.correctionDone'))}
        onClose={onClose}
      />
      <ReasonDialog
        open={act === 'refuse'}
        title={w('application.refuseTitle', { name })}
        consequence={w('application.refuseHint')}
        act={w('application.refuse')}
        send={(reason) => refuse.submit({ input: { id, version, reason } })}
        onDone={done(w('application.refused'))}
        onClose={onClose}
      />
    </>
  );
}
