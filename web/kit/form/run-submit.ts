import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, Client, OperationContext } from 'urql';
import type { SubmitContext } from '../urql/headers.ts';
import { foldUnion, type Outcome, type SuccessOf } from './fold.ts';
import type { SubmitKey } from './idempotency.ts';
import type { AskStepUp } from './step-up.tsx';

interface Submission<Data, Variables extends AnyVariables, Union extends object> {
  client: Client;
  document: TypedDocumentNode<Data, Variables>;
  pick: (data: Data) => Union | null | undefined;
  key: SubmitKey;
  variables: Variables;
  askStepUp: AskStepUp | null;
}

/** One submit from key to outcome, with the proof of identity in between when the server wants it. */
export async function runSubmit<Data, Variables extends AnyVariables, Union extends object>(
  submission: Submission<Data, Variables, Union>,
): Promise<Outcome<SuccessOf<Union>>> {
  const { client, document, pick, key, variables, askStepUp } = submission;
  const send = async (): Promise<Outcome<SuccessOf<Union>>> => {
    const context: Partial<OperationContext> & SubmitContext = { idempotencyKey: key.for(variables ?? {}) };
    const { data, error } = await client.mutation(document, variables, context).toPromise();
    const outcome = foldUnion<Union>(data ? pick(data) : null, error);
    key.settle(outcome);
    return outcome;
  };
  const first = await send();
  const wantsProof = first.kind === 'refused' && first.code === 'STEP_UP_REQUIRED';
  return wantsProof && askStepUp && (await askStepUp()) ? send() : first;
}
