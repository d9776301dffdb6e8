import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { type Client, Provider } from 'urql';
import { AbilityProvider, type Permissions } from '../ability/ability.tsx';
import { useLanguage } from '../i18n/language-context.tsx';
import { createPortalClient } from '../urql/client.ts';
import type { FailureKind } from '../urql/failure.ts';
import { askAgain } from '../urql/open-queries.ts';
import type { Persisted } from '../urql/persisted.ts';
import { hearTabs, type TabNews } from '../urql/tabs.ts';

/** Who is acting, and for whom. Drafts, column choices and the cache are kept under this pair. */
export interface Identity {
  userId: string;
  organisationId: string | null;
}

const IdentityContext = createContext<Identity>({ userId: 'nobody', organisationId: null });

export const useIdentity = () => use(IdentityContext);

/** A name for things kept in this browser that must never show in another organisation. */
export function usePrivateKey(what: string): string {
  const { userId, organisationId } = useIdentity();
  return `xinglin/${userId}/${organisationId ?? '-'}/${what}`;
}

interface SessionProviderProps {
  identity: Identity;
  permissions: Permissions;
  persisted?: Persisted;
  url?: string;
  /** Keep it stable: a new one makes a new client. */
  onFailure?: (kind: FailureKind) => void;
  /** Another tab switched organisation or signed out: reload, or say so. */
  onTabNews?: (news: TabNews) => void;
  /** In place of the browser's own; keep it stable too. */
  fetch?: typeof globalThis.fetch;
  /** For tests and the playground; otherwise one is made per person and organisation. */
  client?: Client;
  children: ReactNode;
}

export function SessionProvider(props: SessionProviderProps) {
  const { identity, persisted, url, fetch, onFailure, onTabNews, client } = props;
  const { userId, organisationId } = identity;
  const own = useMemo(
    () =>
      client ??
      createPortalClient({
        userId,
        organisationId,
        ...(persisted === undefined ? {} : { persisted }),
        ...(url ? { url } : {}),
        ...(fetch ? { fetch } : {}),
        ...(onFailure ? { onFailure } : {}),
      }),
    [client, userId, organisationId, persisted, url, fetch, onFailure],
  );
  const stable = useMemo(() => ({ userId, organisationId }), [userId, organisationId]);
  useEffect(() => (onTabNews ? hearTabs(onTabNews) : undefined), [onTabNews]);
  // Some of what is shown was put into words by the server: work to do, the tables of a report.
  const { language } = useLanguage();
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current !== language) askAgain(own);
    spoken.current = language;
  }, [language, own]);
  return (
    <IdentityContext value={stable}>
      <Provider value={own}>
        <AbilityProvider permissions={props.permissions}>{props.children}</AbilityProvider>
      </Provider>
    </IdentityContext>
  );
}
