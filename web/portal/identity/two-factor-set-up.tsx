import { Button } from 'antd';
import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';
import { type AuthRefusal, authPost } from './auth-http.ts';
import { CodeField } from './form/code-field.tsx';
import { PlainForm } from './form/plain-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useAuthProblem } from './use-auth-problem.ts';

interface Enrolment {
  uri: string;
  qrSvg: string;
  recoveryCodes: readonly string[];
}

interface TwoFactorSetUpProps {
  onDone: () => void | Promise<void>;
}

/** Three steps: scan, prove it with a code, keep the recovery codes. */
export function TwoFactorSetUp({ onDone }: TwoFactorSetUpProps) {
  const w = useIdentityWords();
  const textOf = useAuthProblem();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState('');
  const begin = async () => {
    setBusy(true);
    const answer = await authPost<Enrolment>('two-factor/enrol');
    if (answer.ok) setEnrolment(answer.value);
    setRefusal(answer.ok ? null : answer.refusal);
    setBusy(false);
  };
  if (!enrolment) {
    return (
      <div className="x-stack">
        <p>{w('setUp.need')}</p>
        <div role="alert">{refusal ? <p className="x-problem">{textOf(refusal)}</p> : null}</div>
        <div>
          <Button type="primary" loading={busy} onClick={begin}>
            {w('setUp.begin')}
          </Button>
        </div>
      </div>
    );
  }
  if (confirmed) return <RecoveryCodes codes={enrolment.recoveryCodes} onKept={onDone} />;
  const secret = new URL(enrolment.uri).searchParams.get('secret') ?? '';
  return (
    <div className="x-stack">
      <p>{w('setUp.scan')}</p>
      <img
        className="p-qr"
        alt={w('setUp.qr')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qrSvg)}`}
      />
      <p className="x-help">
        {w('setUp.byHand')}
        <code className="p-code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <PlainForm
        submitLabel={w('setUp.confirm')}
        onSend={() => authPost('two-factor/confirm', { code })}
        onDone={() => setConfirmed(true)}
      >
        <CodeField value={code} onText={setCode} />
      </PlainForm>
    </div>
  );
}
