import { type AuthState, authGet } from '../identity/auth-http.ts';

/** Who is signed in, as the page begins: everything else waits for it. */
export const firstState = authGet<AuthState>('state');
