import { useCallback } from 'react';
import type { Outcome } from '../form/fold.ts';
import { useIdentity } from '../session/session.tsx';
import { failureKind } from './failure.ts';
import { csrfHeader, languageHeader, organisationHeader } from './header-names.ts';

export type Problem = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** What the portal's own routes answer when they do not do what was asked. */
interface Refusal {
  error?: { code?: string; message?: string; issues?: { path: string; code: string; message: string }[] };
}

/** A refusal is a matter of state or input; the other codes concern the whole page. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Refusal;
  const { code = '', message = '', issues = [] } = body.error ?? {};
  const kind = failureKind(code, response.status);
  if (kind || response.status >= 500) {
    const requestId = response.headers.get('x-request-id');
    return { kind: 'failed', failure: { kind: kind ?? 'broken', ...(requestId ? { requestId } : {}) } };
  }
  return { kind: 'refused', code: code || 'UNKNOWN', message, issues };
}

/** `fetch` with what the portal's own pages state on every request; for routes that are no GraphQL. */
export function usePortalRequest() {
  const { organisationId } = useIdentity();
  return useCallback(
    (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(path, {
        ...init,
        credentials: 'same-origin',
        headers: {
          ...(init.headers as Record<string, string> | undefined),
          [csrfHeader]: '1',
          [languageHeader]: document.documentElement.lang,
          ...(organisationId ? { [organisationHeader]: organisationId } : {}),
        },
      }),
    [organisationId],
  );
}
