import { createContext, type ReactNode, use, useCallback, useMemo, useState, useTransition } from 'react';
import { type AuthAnswer, type AuthState, authGet } from './auth-http.ts';

const ask = () => authGet<AuthState>('state');

/** Asked while the first chunks are still on their way. */
const first = ask();

interface AuthContextValue {
  answer: AuthAnswer<AuthState>;
  /** Asks the server again, keeping the page on screen meanwhile. */
  refresh: () => Promise<void>;
}

const AuthContext = createContext<AuthContextValue | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(first);
  const [, start] = useTransition();
  const answer = use(asked);
  const refresh = useCallback(async () => {
    const next = ask();
    start(() => setAsked(next));
    await next;
  }, []);
  const value = useMemo(() => ({ answer, refresh }), [answer, refresh]);
  return <AuthContext value={value}>{children}</AuthContext>;
}

export function useAuth(): AuthContextValue {
  const value = use(AuthContext);
  if (!value) throw new Error('AuthProvider is missing above this component.');
  return value;
}
