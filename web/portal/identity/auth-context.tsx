import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState, useTransition } from 'react';
import { firstState } from '../early/first-state.ts';
import { type AuthAnswer, type AuthState, authGet } from './auth-http.ts';

const ask = () => authGet<AuthState>('state');

/** What is known stands until the server says otherwise: one that cannot be reached says nothing. */
const orKnown = async (asked: Promise<AuthAnswer<AuthState>>, known: Promise<AuthAnswer<AuthState>>): Promise<AuthAnswer<AuthState>> => {
  const [answer, before] = [await asked, await known];
  return answer.ok || !before.ok ? answer : before;
};

interface AuthContextValue {
  answer: AuthAnswer<AuthState>;
  /** Changes when this tab begins anew for whatever organisation the session acts for. */
  beginning: number;
  /** Asks the server again, keeping the page on screen meanwhile. */
  refresh: () => Promise<void>;
  /** The same, and from then on this tab acts for the organisation that the session acts for. */
  beginAnew: () => Promise<void>;
  /** While a switch is under way its side effects are not taken for somebody else's doing. */
  during: <T>(work: () => Promise<T>) => Promise<T>;
}

const AuthContext = createContext<AuthContextValue | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [{ asked, beginning }, setState] = useState({ asked: firstState, beginning: 0 });
  const [, start] = useTransition();
  const busy = useRef(0);
  const answer = use(asked);
  const load = useCallback(async (anew: boolean) => {
    const next = ask();
    start(() =>
      setState(({ asked, beginning }) => (anew ? { asked: next, beginning: beginning + 1 } : { asked: orKnown(next, asked), beginning })),
    );
    await next;
  }, []);
  const refresh = useCallback(async () => {
    if (busy.current === 0) await load(false);
  }, [load]);
  const beginAnew = useCallback(() => load(true), [load]);
  const during = useCallback(async <T,>(work: () => Promise<T>) => {
    busy.current += 1;
    try {
      return await work();
    } finally {
      busy.current -= 1;
    }
  }, []);
  const value = useMemo(() => ({ answer, beginning, refresh, beginAnew, during }), [answer, beginning, refresh, beginAnew, during]);
  return <AuthContext value={value}>{children}</AuthContext>;
}

export function useAuth(): AuthContextValue {
  const value = use(AuthContext);
  if (!value) throw new Error('AuthProvider is missing above this component.');
  return value;
}
