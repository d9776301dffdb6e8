// An act of somebody on her own account: one transaction in scope `identity`, with its audit row.
import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import { writeAudit } from '../audit/write-audit.ts';
import { asScope, type Context, createContext, type Locale, type Services } from '../context.ts';
import { anonymous, type Viewer } from '../viewer.ts';

export interface Actor {
  userId: string;
  name: string;
  sessionId?: string | undefined;
  /** Whose audit chain the act goes to; the platform's for a person without an organisation. */
  tenantId?: string | null | undefined;
}

export interface Circumstances {
  requestId: string;
  ip?: string | undefined;
  locale?: Locale | undefined;
}

export const actorView = (actor: Actor): Viewer => ({
  ...anonymous,
  kind: 'member',
  name: actor.name,
  userId: actor.userId,
  sessionId: actor.sessionId,
});

export const inIdentity = <T>(
  services: Services,
  actor: Actor | null,
  at: Circumstances,
  work: (ctx: Context) => Promise<T>,
): Promise<T> => {
  const scope = { kind: 'identity', userId: actor?.userId } as const;
  const ctx = createContext(services, { viewer: actor ? actorView(actor) : anonymous, scope, ...at });
  // A chain is written and linked in its own organisation's scope; sign-in code itself sees no organisation's rows.
  const chain = { kind: 'system', tenantId: actor?.tenantId ?? PLATFORM_TENANT, userId: actor?.userId } as const;
  ctx.audit = (action, act) => asScope(ctx, chain, (other) => writeAudit(other, action, act));
  return withScope(scope, () =>
    services.database.client.$transaction((tx) => {
      ctx.db = tx as unknown as Context['db'];
      return work(ctx);
    }),
  );
};
