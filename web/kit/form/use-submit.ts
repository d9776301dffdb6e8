import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, type OperationContext, useClient } from 'urql';
import type { SubmitContext } from '../urql/headers.ts';
import { foldUnion, type Outcome, type SuccessOf } from './fold.ts';
import { SubmitKey } from './idempotency.ts';
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
      const submitKey = key.current;
      const send = async (): Promise<Outcome<SuccessOf<Union>>> => {
        const context: Partial<OperationContext> & SubmitContext = {
          idempotencyKey: submitKey.for(variables ?? {}),
        };
        const { data, error } = await client.mutation(document, variables, context).toPromise();
        const outcome = foldUnion<Union>(data ? picker.current(data) : null, error);
        submitKey.settle(outcome);
        return outcome;
      };
      setBusy(true);
      setProblem(null);
      try {
        let outcome = await send();
        if (outcome.kind === 'refused' && outcome.code === 'STEP_UP_REQUIRED' && askStepUp) {
          if (await askStepUp()) outcome = await send();
        }
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
