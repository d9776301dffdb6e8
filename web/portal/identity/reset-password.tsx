import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { authPost } from './auth-http.ts';
import { NewPasswordFields, noPassword, useNewPasswordCheck } from './form/new-password.tsx';
import { PlainForm } from './form/plain-form.tsx';

export default function ResetPasswordPage() {
  const w = useIdentityWords();
  const check = useNewPasswordCheck();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [value, setValue] = useState(noPassword);
  const [done, setDone] = useState(false);
  useTitle(w('reset.title'));
  if (!token) {
    return (
      <BarePage>
        <EmptyState mark="missing" title={w('reset.noToken')} act={<Link to="/forgot-password">{w('forgot.link')}</Link>} />
      </BarePage>
    );
  }
  if (done) {
    return (
      <BarePage title={w('reset.doneTitle')}>
        <p role="status">{w('reset.done')}</p>
        <p>
          <Link to="/sign-in">{w('signIn.title')}</Link>
        </p>
      </BarePage>
    );
  }
  return (
    <BarePage title={w('reset.title')} lead={w('reset.lead')}>
      <PlainForm
        submitLabel={w('reset.act')}
        check={() => check(value)}
        onSend={() => authPost('password/reset', { token, password: value.password })}
        onDone={() => setDone(true)}
      >
        <NewPasswordFields value={value} onValue={setValue} autoFocus />
      </PlainForm>
    </BarePage>
  );
}
