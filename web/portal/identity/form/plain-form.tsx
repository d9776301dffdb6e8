import { PlainButton } from '@xinglin/kit/ui/plain-button.tsx';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { AuthAnswer, AuthRefusal } from '../auth-http.ts';
import { useAuthProblem } from '../use-auth-problem.ts';

interface PlainFormProps<T> {
  submitLabel: string;
  onSend: () => Promise<AuthAnswer<T>>;
  onDone: (value: T) => void | Promise<void>;
  /** A reason not to send yet, such as two passwords that differ. */
  check?: () => string | null;
  otherActs?: ReactNode;
  danger?: boolean;
  children: ReactNode;
}

/** Sends to one of the routes under /auth and says what came of it. */
export function PlainForm<T>(props: PlainFormProps<T>) {
  const textOf = useAuthProblem();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const wrong = props.check?.() ?? null;
    setRefusal(wrong);
    if (wrong) return;
    setBusy(true);
    try {
      const answer = await props.onSend();
      if (answer.ok) await props.onDone(answer.value);
      else setRefusal(answer.refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="p-form" onSubmit={send}>
      {props.children}
      <div role="alert">{refusal ? <p className="x-problem">{typeof refusal === 'string' ? refusal : textOf(refusal)}</p> : null}</div>
      <div className="p-form-acts">
        <PlainButton primary type="submit" busy={busy} danger={props.danger ?? false}>
          {props.submitLabel}
        </PlainButton>
        {props.otherActs}
      </div>
    </form>
  );
}
