import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useAuth } from './auth-context.tsx';
import { useSignOut } from './sign-out.ts';
import { TwoFactorSetUp } from './two-factor-set-up.tsx';

/** A role demands the second factor: nothing else opens before it is set up. */
export default function ForcedTwoFactorPage() {
  const w = useIdentityWords();
  const { answer, refresh } = useAuth();
  const signOut = useSignOut();
  useTitle(w('setUp.title'));
  return (
    <BarePage title={w('setUp.title')} lead={w('setUp.forced')}>
      <TwoFactorSetUp asksPassword={answer.ok && answer.value.signedIn && answer.value.stepUpBy === 'password'} onDone={refresh} />
      <p>
        <button type="button" className="p-link" onClick={signOut}>
          {w('signOut.act')}
        </button>
      </p>
    </BarePage>
  );
}
