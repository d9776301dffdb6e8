import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';
import { useAuth } from './auth-context.tsx';
import { authPost } from './auth-http.ts';
import { CodeField } from './form/code-field.tsx';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';

interface StepUpDialogProps {
  open: boolean;
  onEnd: (proved: boolean) => void;
}

export default function StepUpDialog({ open, onEnd }: StepUpDialogProps) {
  const w = useIdentityWords();
  return (
    <Modal open={open} title={w('stepUp.title')} footer={null} width={440} onCancel={() => onEnd(false)} destroyOnHidden>
      <Proof onEnd={onEnd} />
    </Modal>
  );
}

/** Asks for the strongest thing the person can prove herself by. */
function Proof({ onEnd }: { onEnd: (proved: boolean) => void }) {
  const t = useT();
  const w = useIdentityWords();
  const { answer } = useAuth();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const by = answer.ok && answer.value.signedIn ? answer.value.stepUpBy : 'none';
  const cancel = <Button onClick={() => onEnd(false)}>{t('act.cancel')}</Button>;
  if (by === 'none') {
    return (
      <>
        <p>{w('stepUp.none')}</p>
        {cancel}
      </>
    );
  }
  return (
    <PlainForm
      submitLabel={w('stepUp.act')}
      onSend={() => authPost('step-up', by === 'code' ? { code } : by === 'password' ? { password } : {})}
      onDone={() => onEnd(true)}
      otherActs={cancel}
    >
      <p className="p-flat">{by === 'demonstration' ? w('stepUp.demo') : w('stepUp.lead')}</p>
      {by === 'code' ? <CodeField value={code} onText={setCode} /> : null}
      {by === 'password' ? (
        <PlainField
          label={w('password')}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={password}
          onText={setPassword}
        />
      ) : null}
    </PlainForm>
  );
}
