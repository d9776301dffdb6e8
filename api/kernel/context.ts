// What one request, one job or one live event works with.
import { currentScope, type Db, type OpenedClient, type Scope, withScope } from '@xinglin/prisma';
import { type Abilities, abilityFor } from './ability/ability-for.ts';
import type { AnchorPlace } from './audit/anchor.ts';
import { type Act, writeAudit } from './audit/write-audit.ts';
import type { FileStore } from './files/file-store.ts';
import type { FileScanner } from './files/scanner.ts';
import { announce } from './jobs/announce.ts';
import { enqueue, type WorkOrder } from './jobs/enqueue.ts';
import type { LiveHub } from './live/hub.ts';
import type { MailTransport } from './mail/mail-transport.ts';
import { type Notice, notify } from './notifications/notify.ts';
import type { PortalEvents } from './plugin.ts';
import type { Registry } from './registry.ts';
import type { Viewer } from './viewer.ts';

export type Locale = 'zh-CN' | 'en';

/** What the process has one of. */
export interface Services {
  readonly database: OpenedClient;
  readonly registry: Registry;
  readonly files: FileStore;
  readonly scanner: FileScanner;
  /** Folder in which an upload lies while it is inspected, before the store sees it. */
  readonly incoming: string;
  /** Where the heads of the audit chains are written down outside the database. */
  readonly anchors: AnchorPlace;
  readonly mail: MailTransport;
  /** The open live streams of this process. */
  readonly live: LiveHub;
  /** Derives a key of its own for each purpose from the installation's one secret. */
  readonly secret: (label: string) => string;
  /** Address under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly clock: () => Date;
}

export interface Context {
  readonly services: Services;
  readonly requestId: string;
  readonly ip: string | undefined;
  readonly locale: Locale;
  readonly viewer: Viewer;
  readonly ability: Abilities;
  /** The scoped client or, inside a mutation or job, its transaction. */
  db: Db;
  readonly scope: Scope;
  now(): Date;
  /** Writes the audit row of an act, in the same transaction as the act. */
  audit(action: string, act?: Act): Promise<void>;
  /** Tells the other plugins; they hear it after the commit, each exactly once. */
  announce<E extends keyof PortalEvents>(event: E, payload: PortalEvents[E]): Promise<void>;
  /** Leaves work for after the commit. */
  enqueue(order: WorkOrder): Promise<void>;
  /** Tells people, in the portal and by mail as they prefer. */
  notify(notice: Notice): Promise<void>;
}

export interface Asking {
  viewer: Viewer;
  scope: Scope;
  requestId: string;
  ip?: string | undefined;
  locale?: Locale | undefined;
}

/** The verbs go by `this`: GraphQL servers copy a context into one of their own, and `db` changes on the copy. */
export const createContext = (services: Services, asking: Asking): Context => ({
  services,
  requestId: asking.requestId,
  ip: asking.ip,
  locale: asking.locale ?? 'zh-CN',
  viewer: asking.viewer,
  ability: abilityFor(asking.viewer, services.registry.permissions),
  db: services.database.client as unknown as Db,
  scope: asking.scope,
  now: services.clock,
  audit(action, act) {
    return writeAudit(this, action, act);
  },
  announce(event, payload) {
    return announce(this, event, payload);
  },
  enqueue(order) {
    return enqueue(this, order);
  },
  notify(notice) {
    return notify(this, notice);
  },
});

/** Runs `work` with every statement claimed for the context's scope. */
export const inScope = <T>(ctx: Context, work: () => T | PromiseLike<T>): Promise<T> => withScope(ctx.scope, work);

/** The same act in another scope, inside the same transaction: creating an organisation, handing work over. */
export const asScope = async <T>(ctx: Context, scope: Scope, work: (other: Context) => Promise<T>): Promise<T> => {
  const { sign } = ctx.services.database;
  const claim = (of: Scope) => ctx.db.$executeRaw`/* held */ select set_config('app.ctx', ${sign(of)}, true)`;
  const back = currentScope();
  await claim(scope);
  try {
    return await withScope(scope, () => work({ ...ctx, scope }));
  } finally {
    await claim(back);
  }
};
