import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { gql } from 'urql';
import { describe, expect, it, vi } from 'vitest';
import { createPortalClient } from '../urql/client.ts';
import { SubmitKey } from './idempotency.ts';
import { runSubmit } from './run-submit.ts';

type Result = { __typename: 'Member'; id: string } | { __typename: 'StepUpRequiredError'; code: string; message: string };
const document: TypedDocumentNode<{ invite: Result }, { email: string }> = gql`
  mutation Test_Invite($email: String!) { invite(email: $email) { __typename } }
`;
const done: Result = { __typename: 'Member', id: '1' };
const stepUp: Result = { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', message: 'x' };

/** Plays a server that gives these answers one after the other and remembers the keys it was sent. */
function server(...answers: (Result | 'cut off')[]) {
  const keys: (string | null)[] = [];
  const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    const answer = answers.shift();
    if (answer === 'cut off' || !answer) throw new TypeError('fetch failed');
    return Response.json({ data: { invite: answer } });
  });
  const client = createPortalClient({ organisationId: 'o1', userId: 'u1', url: 'https://kit.invalid/graphql', fetch });
  const key = new SubmitKey();
  const run = (email: string, askStepUp: (() => Promise<boolean>) | null = null) =>
    runSubmit({ client, document, pick: (data) => data.invite, key, variables: { email }, askStepUp });
  return { keys, run };
}

describe('a submit', () => {
  it('keeps its key while nobody knows how it ended', async () => {
    const { keys, run } = server('cut off', done, done);
    expect(await run('a@x.cn')).toMatchObject({ kind: 'failed', failure: { kind: 'offline' } });
    expect(await run('a@x.cn')).toEqual({ kind: 'done', value: done });
    await run('a@x.cn');
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('takes a new key for other content', async () => {
    const { keys, run } = server('cut off', done);
    await run('a@x.cn');
    await run('b@x.cn');
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('goes on by itself after a fresh proof of identity, and only then', async () => {
    const yes = server(stepUp, done);
    expect(await yes.run('a@x.cn', async () => true)).toMatchObject({ kind: 'done' });
    expect(yes.keys).toEqual([yes.keys[0], yes.keys[0]]);
    const no = server(stepUp, done);
    expect(await no.run('a@x.cn', async () => false)).toMatchObject({ kind: 'refused', code: 'STEP_UP_REQUIRED' });
    expect(no.keys).toHaveLength(1);
  });
});
