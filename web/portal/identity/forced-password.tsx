import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useAuth } from './auth-context.tsx';
import { ChangePassword } from './change-password.tsx';
import { useSignOut } from './sign-out.ts';

/** The password is older than the organisation allows: nothing else opens before it is changed. */
export default function ForcedPasswordPage() {
  const w = useIdentityWords();
  const { refresh } = useAuth();
  const signOut = useSignOut();
  useTitle(w('forcedPassword.title'));
  return (
    <BarePage title={w('forcedPassword.title')} lead={w('forcedPassword.lead')}>
      <ChangePassword onChanged={refresh} />
      <p>
        <button type="button" className="p-link" onClick={signOut}>
          {w('signOut.act')}
        </button>
      </p>
    </BarePage>
  );
}
