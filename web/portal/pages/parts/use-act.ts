import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useState } from 'react';
import { useTerms } from '../../locales/use-words.ts';

export interface ActProps<T> {
  /** Sends the act; the reason is empty where none is asked for. */
  send: (reason: string) => Promise<Outcome<T>>;
  onDone: (value: T) => void;
}

/** One act from button to outcome, with what went wrong in words. */
export function useAct<T>({ send, onDone }: ActProps<T>) {
  const terms = useTerms();
  const textOf = useProblemText(terms.find);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (reason: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await send(reason);
      if (outcome.kind === 'done') return onDone(outcome.value);
      const [issue] = outcome.kind === 'refused' ? outcome.issues : [];
      setProblem((issue && terms.find(`issue.${issue.code}`)) ?? textOf(outcome));
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(null) };
}
