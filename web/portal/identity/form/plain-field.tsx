import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { useIdentityWords } from '../../locales/use-words.ts';

interface PlainFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onText: (text: string) => void;
  help?: ReactNode;
  error?: string | null | undefined;
}

/** A field for the pages before the shell, which must not wait for the form library. */
export function PlainField({ label, value, onText, help, error, type, ...input }: PlainFieldProps) {
  const w = useIdentityWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  return (
    <div className="p-field">
      <label htmlFor={id}>{label}</label>
      <span className="p-input-box">
        <input
          {...input}
          id={id}
          className="p-input"
          type={secret && shown ? 'text' : (type ?? 'text')}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={help || error ? `${id}-note` : undefined}
          onChange={(event) => onText(event.target.value)}
        />
        {secret ? (
          <button type="button" className="p-quiet" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            {shown ? w('password.hide') : w('password.show')}
          </button>
        ) : null}
      </span>
      {help || error ? (
        <p id={`${id}-note`} className={error ? 'x-help x-bad' : 'x-help'}>
          {error ?? help}
        </p>
      ) : null}
    </div>
  );
}
