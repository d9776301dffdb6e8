// Who the database believes is asking. Every statement of the API carries this claim, signed,
// so that row-level security can tell tenants apart and injected SQL cannot forge another.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';

/** The operator's own organisation: a tenant like the others, with officers instead of staff. */
export const PLATFORM_TENANT = '00000000-0000-7000-8000-000000000000';

/**
 * `member` acts for one organisation; `person` has signed in and sees only her own account and memberships;
 * `identity` is sign-in code; `public` is a visitor without account; `system` is the worker, for one
 * organisation or, without one, for the platform's own chores.
 */
export type ScopeKind = 'member' | 'person' | 'identity' | 'public' | 'system';

export interface Scope {
  readonly kind: ScopeKind;
  readonly tenantId?: string | undefined;
  readonly userId?: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const part = (value: string | undefined) => {
  if (value === undefined) return '-';
  if (!uuid.test(value)) throw new Error('a scope takes lower-case UUIDs only');
  return value;
};

/** Signatures remembered at once; all are forgotten when there are more. */
const MOST = 10_000;

/** Signs scopes with the key that only the API and the schema ctx_private hold. */
export const createScopeSigner = (contextKey: string) => {
  const signed = new Map<string, string>();
  return (scope: Scope): string => {
    if (scope.kind === 'member' && !scope.tenantId) throw new Error('scope `member` needs a tenant');
    const claim = `${scope.kind}:${part(scope.tenantId)}:${part(scope.userId)}`;
    const known = signed.get(claim);
    if (known) return known;
    if (signed.size >= MOST) signed.clear();
    const setting = `${claim}:${createHmac('sha256', contextKey).update(claim).digest('hex')}`;
    signed.set(claim, setting);
    return setting;
  };
};
export type ScopeSigner = ReturnType<typeof createScopeSigner>;

const current = new AsyncLocalStorage<Scope>();

/**
 * Runs `work` with every statement inside it claimed for `scope`. It awaits inside, because Prisma's
 * promises send nothing before somebody waits for them.
 */
export const withScope = <T>(scope: Scope, work: () => T | PromiseLike<T>): Promise<T> =>
  current.run(Object.freeze({ ...scope }), async () => await work());

/** The scope in force; a statement without one is never sent. */
export const currentScope = (): Scope => {
  const scope = current.getStore();
  if (!scope) throw new Error('a database statement was issued outside any scope (withScope is missing)');
  return scope;
};
