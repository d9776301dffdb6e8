import type { CombinedError } from 'urql';

/** What an unexpected failure means to a person; expected ones are members of result unions. */
export type FailureKind = 'offline' | 'signed-out' | 'elsewhere' | 'closed' | 'too-many' | 'busy' | 'outdated' | 'broken';

export interface Failure {
  kind: FailureKind;
  /** What to quote when asking for help. */
  requestId?: string;
}

const byCode: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signed-out',
  /** The session has moved on to another organisation, in another tab. */
  ORGANISATION_MISMATCH: 'elsewhere',
  /** Suspended, or no longer a member. */
  ORGANISATION_CLOSED: 'closed',
  RATE_LIMITED: 'too-many',
  TOO_MANY_REQUESTS: 'too-many',
  UNAVAILABLE: 'busy',
  SERVICE_UNAVAILABLE: 'busy',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
  PERSISTED_QUERY_ONLY: 'outdated',
};

const byStatus: Readonly<Record<number, FailureKind>> = {
  401: 'signed-out',
  429: 'too-many',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** What a route's own code and status mean for the whole page, if they do. */
export const failureKind = (code: string, status: number): FailureKind | undefined => byCode[code] ?? byStatus[status];

function requestIdOf(error: CombinedError): string | undefined {
  const found = error.graphQLErrors.map((one) => one.extensions.requestId).find(Boolean);
  return typeof found === 'string' ? found : undefined;
}

export function failureOf(error: CombinedError): Failure {
  const requestId = requestIdOf(error);
  const code = error.graphQLErrors.map((one) => byCode[String(one.extensions.code ?? '')]).find(Boolean);
  const status = (error.response as { status?: number } | undefined)?.status;
  const kind =
    code ?? (status === undefined ? undefined : byStatus[status]) ?? (error.networkError && status === undefined ? 'offline' : 'broken');
  return requestId ? { kind, requestId } : { kind };
}
