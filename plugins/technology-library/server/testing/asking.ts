import type { Caller, TestPortal } from '@xinglin/kernel/testing/test-portal';

export interface Answer {
  __typename: string;
  code?: string;
  issues?: { path: string; code: string }[];
}

export const errors = '... on DomainError { code } ... on InputError { issues { path code } }';

/** Answers the first field, or the code of what refused the whole question. */
export const askAs = async <Row extends Answer>(caller: Caller, document: string, variables: object = {}): Promise<Row> => {
  const answer = await caller.run(document, variables as Record<string, unknown>);
  return (Object.values(answer.data ?? {})[0] ?? { __typename: answer.errors?.[0]?.extensions.code ?? 'NOTHING' }) as Row;
};

/** Asks as a demo person. */
export const asker =
  (portal: TestPortal) =>
  async <Row extends Answer>(person: string, document: string, variables: object = {}): Promise<Row> =>
    askAs<Row>(await portal.as(person), document, variables);

/** What a refusal says: `field:CODE` for each wrong field, or its code. */
export const refusal = ({ code, issues, __typename }: Answer): string =>
  issues?.map((issue) => `${issue.path}:${issue.code}`).join() ?? code ?? __typename;
