import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate } from 'react-router';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AskDialog, PaperDialog, RefuseDialog, TemplateDialog, TerminateDialog } from './dialogs.tsx';
import type { Party } from './parties-panel.tsx';
import { SignAgreement } from './sign-agreement.tsx';
import { useAgreementActs } from './use-agreement-acts.ts';

const following = ['amend', 'renew', 'redraft'] as const;
type Following = (typeof following)[number];
export type Asked =
  | { act: 'send' | 'withdraw' | 'refuse' | 'requestChange' | 'terminate' | 'keepTemplate' | Following }
  | { act: 'sign' | 'recordPaper'; party: Party };

interface AgreementDialogProps {
  asked: Asked;
  agreement: { id: string; version: number; stage: string };
  onDone: () => void;
  onClose: () => void;
}

const isFollowing = (act: string): act is Following => (following as readonly string[]).includes(act);

/** The dialog of the act that was chosen. */
export function AgreementDialog({ asked, agreement, onDone, onClose }: AgreementDialogProps) {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const acts = useAgreementActs(agreement.id, agreement.version);
  const { act } = asked;
  const done = () => {
    toast(w('agreement.actDone', { act: w(`agreement.act.${act}`) }));
    onDone();
  };
  const shared = { agreement, onDone: done, onClose };
  if (act === 'sign' && 'party' in asked) {
    return <SignAgreement agreementId={agreement.id} party={asked.party} onDone={done} onCancel={onClose} />;
  }
  if (act === 'recordPaper' && 'party' in asked) return <PaperDialog {...shared} party={asked.party} />;
  if (act === 'refuse') return <RefuseDialog {...shared} />;
  if (act === 'requestChange') return <AskDialog {...shared} />;
  if (act === 'terminate') return <TerminateDialog {...shared} />;
  if (act === 'keepTemplate') return <TemplateDialog {...shared} />;
  const simple = act as 'send' | 'withdraw' | Following;
  return (
    <ActDialog
      title={w(`agreement.act.${simple}`)}
      consequence={w(`agreement.${simple}Consequence`)}
      act={w(`agreement.act.${simple}`)}
      danger={simple === 'withdraw'}
      reason={simple === 'withdraw' && agreement.stage !== ''}
      run={async (reason) => {
        if (!isFollowing(simple)) return acts[simple](reason);
        const outcome = await acts[simple]();
        if (outcome.kind === 'done') navigate(`/agreements/${outcome.value.id}/edit`);
        return outcome;
      }}
      onDone={done}
      onClose={onClose}
    />
  );
}
