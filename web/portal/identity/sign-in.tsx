import { storedLanguage } from '@xinglin/kit/i18n/language.ts';
import { tellTabs } from '@xinglin/kit/urql/tabs.ts';
import { lazy, Suspense, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { sources } from '../locales/sources.ts';
import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useAuth } from './auth-context.tsx';
import { authPost, type SignInStep } from './auth-http.ts';
import { demoChoices } from './demo-choices.ts';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';
import { nextAddress } from './next-address.ts';
import { TwoFactorStep } from './two-factor-step.tsx';

const DemoPeople = lazy(() => {
  // Whoever shows them asks again, and tells of the failure.
  void demoChoices();
  sources.terms?.[storedLanguage()]().catch(() => undefined);
  return import('./demo-people.tsx');
});

export default function SignInPage() {
  const w = useIdentityWords();
  const { answer, refresh } = useAuth();
  const { search, state } = useLocation();
  const ended = (state as { ended?: boolean } | null)?.ended === true;
  const [step, setStep] = useState<'password' | 'two-factor'>('password');
  useTitle(w('signIn.title'));
  if (answer.ok && answer.value.signedIn) return <Navigate to={nextAddress(search)} replace />;
  const demo = answer.ok && answer.value.demo;
  const done = async () => {
    tellTabs({ kind: 'signed-in', userId: '' });
    await refresh();
  };
  if (step === 'two-factor') {
    return (
      <BarePage title={w('twoFactor.title')} lead={w('twoFactor.lead')}>
        <TwoFactorStep onDone={done} onBack={() => setStep('password')} />
      </BarePage>
    );
  }
  const byPassword = (
    <section aria-labelledby="by-password">
      {demo ? (
        <h2 id="by-password">{w('signIn.byPassword')}</h2>
      ) : (
        <span id="by-password" className="x-unseen">
          {w('signIn.byPassword')}
        </span>
      )}
      <PasswordStep onDone={(next) => (next === 'two-factor' ? setStep(next) : done())} focus={!demo} />
    </section>
  );
  return (
    <BarePage title={w('signIn.title')} wide={demo}>
      {ended ? (
        <p className="x-problem" role="status">
          {w('signIn.ended')}
        </p>
      ) : null}
      <div className={demo ? 'p-sign-in p-sign-in-demo' : 'p-sign-in'}>
        {demo ? (
          // Both at once: on a phone the list would push the form down from under a finger.
          <Suspense fallback={<div className="p-people" />}>
            <DemoPeople onDone={done} />
            {byPassword}
          </Suspense>
        ) : (
          byPassword
        )}
      </div>
    </BarePage>
  );
}

function PasswordStep({ onDone, focus }: { onDone: (step: SignInStep) => void | Promise<void>; focus: boolean }) {
  const w = useIdentityWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <PlainForm
      submitLabel={w('signIn.act')}
      onSend={() => authPost('sign-in', { email: email.trim(), password })}
      onDone={({ status }) => onDone(status ?? 'ok')}
      otherActs={
        <>
          <Link to="/forgot-password">{w('forgot.link')}</Link>
          <Link to="/join-platform">{w('signIn.joinPlatform')}</Link>
          <a href="/public">{w('signIn.public')}</a>
        </>
      }
    >
      <PlainField label={w('email')} type="email" autoComplete="username" autoFocus={focus} required value={email} onText={setEmail} />
      <PlainField label={w('password')} type="password" autoComplete="current-password" required value={password} onText={setPassword} />
    </PlainForm>
  );
}
