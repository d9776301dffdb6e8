import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';
import { authPost } from './auth-http.ts';
import { CodeField } from './form/code-field.tsx';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Enrolment {
  secret: string;
  qrSvg: string;
  recoveryCodes: readonly string[];
}

interface TwoFactorSetUpProps {
  /** Whoever has a password proves it first. */
  asksPassword: boolean;
  onDone: () => void | Promise<void>;
}

/** Three steps: scan, prove it with a code, keep the recovery codes. */
export function TwoFactorSetUp({ asksPassword, onDone }: TwoFactorSetUpProps) {
  const w = useIdentityWords();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  if (!enrolment) {
    return (
      <PlainForm
        submitLabel={w('setUp.begin')}
        onSend={() => authPost<Enrolment>('two-factor/enrol', asksPassword ? { password } : {})}
        onDone={setEnrolment}
      >
        <p className="p-flat">{w('setUp.need')}</p>
        {asksPassword ? (
          <PlainField
            label={w('password')}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onText={setPassword}
          />
        ) : null}
      </PlainForm>
    );
  }
  if (confirmed) return <RecoveryCodes codes={enrolment.recoveryCodes} onKept={onDone} />;
  return (
    <div className="x-stack">
      <p>{w('setUp.scan')}</p>
      <img className="p-qr" alt={w('setUp.qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qrSvg)}`} />
      <p className="x-help">
        {w('setUp.byHand')}
        <code className="p-code">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <PlainForm submitLabel={w('setUp.confirm')} onSend={() => authPost('two-factor/confirm', { code })} onDone={() => setConfirmed(true)}>
        <CodeField value={code} onText={setCode} />
      </PlainForm>
    </div>
  );
}
