import { dropDraftsOf } from '@xinglin/kit/form/draft-store.ts';
import { tellTabs } from '@xinglin/kit/urql/tabs.ts';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useAuth } from './auth-context.tsx';
import { authPost } from './auth-http.ts';

/** Leaves nothing of the person behind on a shared device. */
export function useSignOut() {
  const { answer, refresh } = useAuth();
  const navigate = useNavigate();
  return useCallback(async () => {
    const ended = await authPost('sign-out');
    if (!ended.ok && ended.refusal.code !== 'UNAUTHENTICATED') return ended;
    if (answer.ok && answer.value.signedIn) dropDraftsOf(answer.value.userId);
    tellTabs({ kind: 'signed-out' });
    const refreshed = refresh();
    await navigate('/sign-in', { replace: true });
    await refreshed;
    return ended;
  }, [answer, navigate, refresh]);
}
