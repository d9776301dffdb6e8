import { useIdentityWords } from '../../locales/use-words.ts';
import { PlainField } from './plain-field.tsx';

interface CodeFieldProps {
  value: string;
  onText: (text: string) => void;
  recovery?: boolean;
  autoFocus?: boolean;
}

/** Six digits from the authenticator, or one of the recovery codes. */
export function CodeField({ value, onText, recovery = false, autoFocus = true }: CodeFieldProps) {
  const w = useIdentityWords();
  return (
    <PlainField
      label={recovery ? w('code.recovery') : w('code.label')}
      help={recovery ? w('code.recoveryHelp') : w('code.help')}
      value={value}
      onText={(text) => onText(recovery ? text.trim() : text.replace(/\D/g, '').slice(0, 6))}
      autoFocus={autoFocus}
      required
      autoComplete="one-time-code"
      inputMode={recovery ? 'text' : 'numeric'}
      maxLength={recovery ? 40 : 8}
      spellCheck={false}
    />
  );
}
