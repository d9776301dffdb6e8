import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import type { Outcome, SuccessOf } from './fold.ts';
import { SubmitKey } from './idempotency.ts';
import { runSubmit } from './run-submit.ts';
import { useStepUp } from './step-up.tsx';

export interface Submitter<Variables, Success> {
  submit: (variables: Variables) => Promise<Outcome<Success>>;
  busy: boolean;
  /** The last outcome that was not success; gone when the next submit starts. */
  problem: Exclude<Outcome<Success>, { kind: 'done' }> | null;
  clear: () => void;
}

/**
 * Runs one mutation and folds its result union. `pick` names the union in the answer:
 * `useSubmit(InviteMember_Invite, (data) => data.inviteMember)`.
 */
export function useSubmit<Data, Variables extends AnyVariables, Union extends object>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Union | null | undefined,
): Submitter<Variables, SuccessOf<Union>> {
  const client = useClient();
  const askStepUp = useStepUp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Submitter<Variables, SuccessOf<Union>>['problem']>(null);
  const key = useRef<SubmitKey>(null);
  const picker = useRef(pick);
  picker.current = pick;

  const submit = useCallback(
    async (variables: Variables) => {
      key.current ??= new SubmitKey();
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await runSubmit<Data, Variables, Union>({
          client,
          document,
          pick: picker.current,
          key: key.current,
          variables,
          askStepUp,
        });
        if (outcome.kind !== 'done') setProblem(outcome);
        return outcome;
      } finally {
        setBusy(false);
      }
    },
    [client, document, askStepUp],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { submit, busy, problem, clear };
}
