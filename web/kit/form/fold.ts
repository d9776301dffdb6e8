import type { CombinedError } from 'urql';
import { type Failure, failureOf } from '../urql/failure.ts';

export interface FieldIssue {
  path: string;
  code: string;
  message: string;
}

/** How every mutation ends: it was done, the server said why not, or nobody knows. */
export type Outcome<Success> =
  | { kind: 'done'; value: Success }
  | { kind: 'refused'; code: string; message: string; issues: readonly FieldIssue[] }
  | { kind: 'failed'; failure: Failure };

/** The members of a result union that are not errors. */
export type SuccessOf<Union> = Exclude<NonNullable<Union>, { __typename?: `${string}Error` }>;

interface DomainErrorLike {
  __typename?: string;
  code?: string;
  message?: string;
  issues?: readonly Partial<FieldIssue>[] | null;
}

function isDomainError(value: object): value is DomainErrorLike {
  const name = '__typename' in value ? value.__typename : undefined;
  return typeof name === 'string' && name.endsWith('Error');
}

function issuesOf(error: DomainErrorLike): FieldIssue[] {
  return (error.issues ?? []).map((issue) => ({
    path: issue.path ?? '',
    code: issue.code ?? '',
    message: issue.message ?? '',
  }));
}

/** A document that forgot `code` must not pass for success, so the type's name decides. */
export function foldUnion<Union extends object>(
  member: Union | null | undefined,
  error: CombinedError | undefined,
): Outcome<SuccessOf<Union>> {
  if (error || !member) {
    return { kind: 'failed', failure: error ? failureOf(error) : { kind: 'broken' } };
  }
  if (!isDomainError(member)) return { kind: 'done', value: member as SuccessOf<Union> };
  return {
    kind: 'refused',
    code: member.code ?? 'UNKNOWN',
    message: member.message ?? '',
    issues: issuesOf(member),
  };
}
