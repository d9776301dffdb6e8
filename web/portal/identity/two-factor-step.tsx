import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';
import { authPost } from './auth-http.ts';
import { CodeField } from './form/code-field.tsx';
import { PlainForm } from './form/plain-form.tsx';

interface TwoFactorStepProps {
  onDone: () => void | Promise<void>;
  onBack: () => void;
}

export function TwoFactorStep({ onDone, onBack }: TwoFactorStepProps) {
  const w = useIdentityWords();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const swap = () => {
    setRecovery(!recovery);
    setCode('');
  };
  return (
    <PlainForm
      submitLabel={w('signIn.act')}
      onSend={() => authPost('two-factor', { code, recovery })}
      onDone={() => onDone()}
      otherActs={
        <>
          <button type="button" className="p-link" onClick={swap}>
            {recovery ? w('code.useApp') : w('code.useRecovery')}
          </button>
          <button type="button" className="p-link" onClick={onBack}>
            {w('signIn.back')}
          </button>
        </>
      }
    >
      <CodeField key={String(recovery)} value={code} onText={setCode} recovery={recovery} />
    </PlainForm>
  );
}
