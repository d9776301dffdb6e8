import { SessionProvider } from '@xinglin/kit/session/session.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import type { FailureKind } from '@xinglin/kit/urql/failure.ts';
import type { TabNews } from '@xinglin/kit/urql/tabs.ts';
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { withFirstAnswers } from '../early/first-answers.ts';
import { useAuth } from '../identity/auth-context.tsx';
import type { Person } from '../identity/auth-http.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { FirstPaint } from '../shell/first-paint.tsx';
import { lazyThemed } from '../shell/lazy-themed.tsx';

const ChooseOrganisation = lazy(() => import('../identity/choose-organisation.tsx'));
const ForcedTwoFactor = lazyThemed(() => import('../identity/forced-two-factor.tsx'));
const ForcedPassword = lazyThemed(() => import('../identity/forced-password.tsx'));
const Elsewhere = lazyThemed(() => import('../identity/elsewhere.tsx'));

const none: readonly string[] = [];

/** Lets a person through to the shell only signed in, and acting for one organisation. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { answer, beginning, refresh } = useAuth();
  const { pathname, search } = useLocation();
  const wasIn = useRef(false);
  if (answer.ok && answer.value.signedIn) wasIn.current = true;
  if (!answer.ok) {
    const kind = answer.refusal.code === 'OFFLINE' ? 'offline' : 'busy';
    return (
      <BarePage>
        <ErrorState error={{ kind }} onRetry={refresh} />
      </BarePage>
    );
  }
  const state = answer.value;
  if (!state.signedIn) {
    const next = pathname === '/' && !search ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} state={{ ended: wasIn.current }} replace />;
  }
  return (
    <Suspense fallback={<FirstPaint />}>
      <Acting key={`${state.userId}/${beginning}`} state={state}>
        {children}
      </Acting>
    </Suspense>
  );
}

interface ActingProps {
  state: Person;
  children: ReactNode;
}

function Acting({ state, children }: ActingProps) {
  const { refresh } = useAuth();
  const { userId } = state;
  // A tab keeps the organisation it was opened for until somebody says otherwise in this tab.
  const [organisationId] = useState(state.organisationId);
  const [ask] = useState(() => withFirstAnswers(userId));
  const [told, setTold] = useState(false);
  const moved = state.organisationId !== null && state.organisationId !== organisationId;
  const elsewhere = organisationId !== null && (told || moved);
  const onFailure = useCallback(
    (kind: FailureKind) => {
      if (kind === 'elsewhere') setTold(true);
      if (kind === 'signed-out' || kind === 'closed') void refresh();
    },
    [refresh],
  );
  const onTabNews = useCallback(
    (news: TabNews) => {
      if (news.kind === 'switched' && news.organisationId !== organisationId) setTold(true);
      void refresh();
    },
    [refresh, organisationId],
  );
  return (
    <SessionProvider
      identity={{ userId, organisationId }}
      permissions={none}
      persisted={import.meta.env.PROD}
      fetch={ask}
      onFailure={onFailure}
      onTabNews={onTabNews}
    >
      {state.mustSetUpTwoFactor && !elsewhere ? (
        <ForcedTwoFactor />
      ) : state.mustChangePassword && !elsewhere ? (
        <ForcedPassword />
      ) : elsewhere ? (
        <Elsewhere organisationId={organisationId} />
      ) : !organisationId || !state.organisationId ? (
        <ChooseOrganisation />
      ) : (
        children
      )}
    </SessionProvider>
  );
}
