import { useRouteError } from 'react-router';
import type { FailureKind } from '../urql/failure.ts';
import { ErrorState } from './error-state.tsx';

/** Browsers word it differently; all of them mean that a chunk of an older build is gone. */
const chunkGone = /dynamically imported module|importing a module script failed|failed to fetch dynamically|unable to preload/i;

export function failureOfPage(error: unknown): FailureKind {
  return error instanceof Error && chunkGone.test(error.message) ? 'outdated' : 'broken';
}

/** For a route's `errorElement`: a page that throws leaves the shell standing. */
export function RouteError() {
  const kind = failureOfPage(useRouteError());
  return <ErrorState error={{ kind }} {...(kind === 'broken' ? { onRetry: () => location.reload() } : {})} />;
}
