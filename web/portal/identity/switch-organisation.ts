import { tellTabs } from '@xinglin/kit/urql/tabs.ts';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useAuth } from './auth-context.tsx';
import { authPost } from './auth-http.ts';

/** Acts for another organisation from here on; everything loaded for the one before is dropped. */
export function useSwitchOrganisation() {
  const { answer: before, beginAnew, during } = useAuth();
  const navigate = useNavigate();
  return useCallback(
    (organisationId: string, to: string | null = '/') =>
      during(async () => {
        const answer = await authPost('switch', { organisationId });
        if (!answer.ok) return answer;
        const userId = before.ok && before.value.signedIn ? before.value.userId : '';
        tellTabs({ kind: 'switched', userId, organisationId });
        // Begun together, shown together: neither page may appear under the other's organisation.
        const begun = beginAnew();
        if (to !== null) await navigate(to);
        await begun;
        return answer;
      }),
    [before, navigate, beginAnew, during],
  );
}
