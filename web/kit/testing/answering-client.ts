import { Client, type Exchange, fetchExchange } from 'urql';

/** Answers one document; throw to play a broken server. */
export type Answer = (variables: Record<string, unknown>) => unknown;

/** A server that is not there: each document is answered by name, an unknown one is an error. */
export function answeringClient(answers: Readonly<Record<string, Answer>>, cache: readonly Exchange[] = []): Client {
  const answer: typeof fetch = async (_url, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables?: Record<string, unknown>;
    };
    const found = answers[operationName];
    if (!found) throw new Error(`No answer is prepared for the document "${operationName}".`);
    const data = await found(variables ?? {});
    return Response.json({ data });
  };
  return new Client({
    url: 'https://kit.invalid/graphql',
    preferGetMethod: false,
    fetch: answer,
    exchanges: [...cache, fetchExchange],
  });
}
