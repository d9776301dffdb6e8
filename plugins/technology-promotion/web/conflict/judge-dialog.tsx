import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ConfirmWithReason } from '@xinglin/kit/ui/confirm-with-reason.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const ConfirmDocument = graphql(`
  mutation JudgeDialog_Confirm($id: ID!, $version: Int!, $reason: String!, $pin: Boolean) {
    confirmConflict(id: $id, version: $version, reason: $reason, pin: $pin) {
      ... on Conflict { id state version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const DismissDocument = graphql(`
  mutation JudgeDialog_Dismiss($id: ID!, $version: Int!, $reason: String!, $pin: Boolean) {
    dismissConflict(id: $id, version: $version, reason: $reason, pin: $pin) {
      ... on Conflict { id state version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface Judgement {
  act: 'confirm' | 'dismiss';
  id: string;
  version: number;
  name: string;
  number: string;
}

/** Somebody has looked at it and says what it is, with the reason. */
export function JudgeDialog({ judgement, onClose }: { judgement: Judgement; onClose: () => void }) {
  const { act, id, version, name, number } = judgement;
  const w = useWords();
  const toast = useToast();
  const say = useProblemText(w.find);
  const [pin, setPin] = useState(false);
  const confirm = useSubmit(ConfirmDocument, (data) => data.confirmConflict);
  const dismiss = useSubmit(DismissDocument, (data) => data.dismissConflict);
  const verb = act === 'confirm' ? confirm : dismiss;
  const judge = async (reason: string) => {
    const outcome = await verb.submit({ id, version, reason, pin });
    if (outcome.kind !== 'done') return;
    toast(w(act === 'confirm' ? 'conflict.confirmed' : 'conflict.dismissed'));
    onClose();
  };
  return (
    <ConfirmWithReason
      open
      title={w(act === 'confirm' ? 'conflict.confirmTitle' : 'conflict.dismissTitle', { name, number })}
      act={w(`conflict.${act}`)}
      danger={act === 'confirm'}
      minLength={2}
      consequence={
        <>
          <p>{w(act === 'confirm' ? 'conflict.confirmConsequence' : 'conflict.dismissConsequence')}</p>
          <Checkbox checked={pin} onChange={(event) => setPin(event.target.checked)}>
            {w('conflict.pin')}
          </Checkbox>
        </>
      }
      busy={verb.busy}
      error={verb.problem ? say(verb.problem) : null}
      onConfirm={(reason) => void judge(reason)}
      onCancel={onClose}
    />
  );
}
