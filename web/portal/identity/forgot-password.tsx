import { useState } from 'react';
import { Link } from 'react-router';
import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { authPost } from './auth-http.ts';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';

export default function ForgotPasswordPage() {
  const w = useIdentityWords();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  useTitle(w('forgot.title'));
  const back = <Link to="/sign-in">{w('signIn.back')}</Link>;
  if (sent) {
    return (
      <BarePage title={w('forgot.sentTitle')}>
        <p role="status">{w('forgot.sent', { email })}</p>
        <p className="x-help">{w('forgot.sentHint')}</p>
        <p>{back}</p>
      </BarePage>
    );
  }
  return (
    <BarePage title={w('forgot.title')} lead={w('forgot.lead')}>
      <PlainForm
        submitLabel={w('forgot.act')}
        onSend={() => authPost('password/forgot', { email: email.trim() })}
        onDone={() => setSent(true)}
        otherActs={back}
      >
        <PlainField label={w('email')} type="email" autoComplete="username" autoFocus required value={email} onText={setEmail} />
      </PlainForm>
    </BarePage>
  );
}
