import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { useCallActs } from './call-acts.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { WhereInCall } from './where-in-call.tsx';

/** In order of weight, as the page offers them. */
export const callActs = ['publish', 'screen', 'startReview', 'deliberate', 'conclude', 'close', 'reopen', 'reviewAgain', 'cancel'] as const;
export type CallAct = (typeof callActs)[number] | 'askUnseal' | 'unseal';

interface CallActDialogProps {
  act: CallAct;
  call: { id: string; title: string; version: number; receivedCount: number };
  onDone: () => void;
  onClose: () => void;
}

const grave: readonly CallAct[] = ['cancel', 'close', 'conclude', 'askUnseal', 'unseal'];

/** Says what an act will do, and to whom, before it is done. */
export function CallActDialog({ act, call, onDone, onClose }: CallActDialogProps) {
  const w = useWords();
  const toast = useToast();
  const acts = useCallActs(call.id, call.version);
  const done = () => {
    toast(w('call.actDone', { act: w(`call.act.${act}`) }));
    onDone();
  };
  if (act === 'reopen') return <ReopenDialog call={call} onDone={done} onClose={onClose} />;
  return (
    <ActDialog
      title={w(`call.act.${act}`)}
      consequence={w(`call.act.${act}.consequence`, { n: call.receivedCount })}
      act={w(`call.act.${act}`)}
      danger={grave.includes(act)}
      reason={act === 'cancel' || act === 'askUnseal'}
      run={(reason) => acts[act](reason)}
      where={({ path }) => <WhereInCall callId={call.id} path={path} />}
      onDone={done}
      onClose={onClose}
    />
  );
}
