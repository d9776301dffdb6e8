import { CombinedError } from 'urql';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { foldUnion, type SuccessOf } from './fold.ts';

type Result =
  | { __typename?: 'Member'; id: string }
  | { __typename?: 'NotAllowedError'; code: string; message: string }
  | { __typename?: 'InputError'; code: string; message: string; issues: { path: string; code: string; message: string }[] };

const fold = (member: Result | null | undefined, error?: CombinedError) => foldUnion<Result>(member, error);
const issues = [{ path: 'email', code: 'INVALID_FORMAT', message: 'no' }];

describe('a mutation’s result', () => {
  it('is done when it is no error', () => {
    expect(fold({ __typename: 'Member', id: '1' })).toEqual({ kind: 'done', value: { __typename: 'Member', id: '1' } });
    expectTypeOf<SuccessOf<Result>>().toEqualTypeOf<{ __typename?: 'Member'; id: string }>();
  });

  it('is refused with the server’s code, and its issues if it has any', () => {
    expect(fold({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED', message: 'no' })).toEqual({
      kind: 'refused',
      code: 'NOT_ALLOWED',
      message: 'no',
      issues: [],
    });
    expect(fold({ __typename: 'InputError', code: 'INPUT', message: 'no', issues })).toMatchObject({ issues });
  });

  it('stays an error when the document forgot to ask for its code', () => {
    const bare = { __typename: 'NotAllowedError' } as Result;
    expect(fold(bare)).toMatchObject({ kind: 'refused', code: 'UNKNOWN' });
  });

  it('is failed when nothing came back, and says what kind of failure', () => {
    expect(fold(null)).toEqual({ kind: 'failed', failure: { kind: 'broken' } });
    const offline = new CombinedError({ networkError: new Error('fetch failed') });
    expect(fold(undefined, offline)).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
    const ours = new CombinedError({
      graphQLErrors: [{ message: 'x', extensions: { code: 'INTERNAL', requestId: 'r1' } }],
      response: { status: 200 },
    });
    expect(fold(undefined, ours)).toEqual({ kind: 'failed', failure: { kind: 'broken', requestId: 'r1' } });
    const gone = new CombinedError({ networkError: new Error('x'), response: { status: 401 } });
    expect(fold(undefined, gone)).toMatchObject({ failure: { kind: 'signed-out' } });
  });
});
