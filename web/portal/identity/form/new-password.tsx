import { useIdentityWords } from '../../locales/use-words.ts';
import { PlainField } from './plain-field.tsx';

export interface NewPassword {
  password: string;
  again: string;
}

export const noPassword: NewPassword = { password: '', again: '' };
export const leastLength = 10;

/** Said before sending, so that nobody is locked out by a slip of the finger. */
export function useNewPasswordCheck() {
  const w = useIdentityWords();
  return ({ password, again }: NewPassword): string | null => {
    if ([...password].length < leastLength) return w('newPassword.tooShort', { n: leastLength });
    return password === again ? null : w('newPassword.differ');
  };
}

interface NewPasswordFieldsProps {
  value: NewPassword;
  onValue: (value: NewPassword) => void;
  autoFocus?: boolean;
}

export function NewPasswordFields({ value, onValue, autoFocus = false }: NewPasswordFieldsProps) {
  const w = useIdentityWords();
  return (
    <>
      <PlainField
        label={w('newPassword')}
        help={w('newPassword.help', { n: leastLength })}
        type="password"
        autoComplete="new-password"
        autoFocus={autoFocus}
        required
        value={value.password}
        onText={(password) => onValue({ ...value, password })}
      />
      <PlainField
        label={w('newPassword.again')}
        type="password"
        autoComplete="new-password"
        required
        value={value.again}
        onText={(again) => onValue({ ...value, again })}
      />
    </>
  );
}
