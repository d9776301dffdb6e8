/** What the routes under /auth answer when they refuse; the text is chosen by the code. */
export interface AuthRefusal {
  code: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  requestId?: string;
  issues?: readonly { path: string; code: string }[];
}

export type AuthAnswer<T> = { ok: true; value: T } | { ok: false; refusal: AuthRefusal };

/** Where the person stands; `GET /auth/state`. */
export type AuthState = Visitor | Person;

export interface Visitor {
  signedIn: false;
  /** People may be chosen instead of signed in as. */
  demo: boolean;
}

export interface Person {
  signedIn: true;
  demo: boolean;
  userId: string;
  name: string;
  email: string;
  /** Null before one is chosen, and when it may no longer be acted for. */
  organisationId: string | null;
  mustSetUpTwoFactor: boolean;
  /** The password is older than the organisation allows. */
  mustChangePassword: boolean;
  twoFactorEnabled: boolean;
  steppedUpUntil: string | null;
  /** By which means a sensitive act is confirmed. */
  stepUpBy: 'password' | 'code' | 'demonstration' | 'none';
}

export type SignInStep = 'ok' | 'two-factor';

interface ErrorBody {
  error?: { code?: string; retryAfter?: number; issues?: AuthRefusal['issues'] };
}

function refusalOf(response: Response, body: ErrorBody | null): AuthRefusal {
  const { code, retryAfter, issues } = body?.error ?? {};
  const wait = retryAfter ?? Number(response.headers.get('retry-after'));
  const requestId = response.headers.get('x-request-id');
  const guess = response.status === 429 ? 'LOCKED' : response.status >= 500 ? 'UNAVAILABLE' : 'UNKNOWN';
  return {
    code: code ?? guess,
    ...(wait > 0 ? { retryAfter: wait } : {}),
    ...(issues ? { issues } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

async function send<T>(path: string, init: RequestInit): Promise<AuthAnswer<T>> {
  try {
    const response = await fetch(`/auth/${path}`, { credentials: 'same-origin', ...init });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, refusal: refusalOf(response, body as ErrorBody | null) };
  } catch {
    return { ok: false, refusal: { code: 'OFFLINE' } };
  }
}

const csrf = { 'x-xinglin-csrf': '1' };

export const authGet = <T>(path: string) => send<T>(path, { headers: csrf });

export const authPost = <T = { status?: SignInStep }>(path: string, body: object = {}) =>
  send<T>(path, {
    method: 'POST',
    headers: { ...csrf, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
