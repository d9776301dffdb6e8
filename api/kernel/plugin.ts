// What a vertical slice gives the server: one object that can be printed.
import type { PermissionRows } from './ability/permit.ts';
import type { Context } from './context.ts';
import type { NoticeKind } from './notifications/notice-kind.ts';
import type { PublicFeed, PublicPage } from './public/public-page.ts';
import type { SearchHit, SearchQuery } from './search/hit.ts';
import type { SignatureMeaning } from './signatures/meaning.ts';
import type { TableImport } from './tables/import.ts';
import type { TableExport } from './tables/table.ts';
import type { WaitingItem } from './work/waiting-item.ts';
import type { WorkItem } from './work/work-item.ts';

/** Filled in by each plugin's shared/events.ts through declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: plugins fill it by declaration merging.
export interface PortalEvents {}

export interface Job<P = never> {
  /** `<plugin-id>.<verb>`; unique over the house. */
  name: string;
  /** Cron expression of five fields, read in Asia/Shanghai; one run per due time, with `{ dueAt }` as payload. */
  schedule?: string;
  /** Whether each active organisation gets a scheduled run of its own (unless said otherwise) or the platform one in all. */
  per?: 'organisation' | 'platform';
  /**
   * Set when the work reaches outside the database (mail, files): it then runs without a transaction, at least
   * once, and must stand being repeated. All other jobs have their effects exactly once.
   */
  outside?: true;
  run: (ctx: Context, payload: P) => Promise<void>;
}

export interface ServerPlugin {
  /** kebab-case; names plugins/<id>/ and prisma/models/<id>.prisma. */
  id: string;
  /** Everything a role can hold here. Titles are locale keys: <id>:permission.<key>. */
  permissions: PermissionRows;
  /**
   * The roles a new organisation starts with, as lists of permission keys. The role's key is
   * `<kind>/<name>` or `any/<name>`; lists of several plugins under one key are joined.
   */
  roles: Readonly<Record<string, readonly string[]>>;
  /** Loads the Pothos types, after the kernel's own. */
  schema: () => Promise<unknown>;
  jobs?: readonly Job[];
  /** Kinds of notice people are told here, by key: `<plugin-id>.<kind>`. */
  notices?: Readonly<Record<string, NoticeKind>>;
  /** Lists that can be taken away as XLSX or CSV, by key: `<plugin-id>.<list>`. */
  tables?: Readonly<Record<string, TableExport>>;
  /** Tables that can be brought in from XLSX or CSV, by key: `<plugin-id>.<list>`. */
  imports?: Readonly<Record<string, TableImport>>;
  /** What waits for the viewer here and now, for 我的待办 (my work): read with her permissions, fifty items at most. */
  work?: (ctx: Context) => Promise<readonly WorkItem[]>;
  /** What the viewer set going and waits for others now: read with her permissions, fifty items at most. */
  waiting?: (ctx: Context) => Promise<readonly WaitingItem[]>;
  /**
   * What of this module answers a search over the whole portal: read with `allowed()` and
   * `{ search: { hasEvery: [...query.grams] } }`, looked at again with `foundIn`, `query.limit` hits at most.
   */
  search?: (ctx: Context, query: SearchQuery) => Promise<readonly SearchHit[]>;
  /** Pages for everybody under `/public`, written by the server, in the order of their menu. */
  publicPages?: readonly PublicPage[];
  /** What machines may read of the same under `/public`: feeds and lists. A feed's path wins over a page's. */
  publicFeeds?: readonly PublicFeed[];
  /** What signatures on this module's objects can mean, by key: `<plugin-id>.<meaning>`. */
  signatures?: Readonly<Record<string, SignatureMeaning>>;
  /** Hears what other plugins announce; the only way to know a neighbour. */
  on?: { [E in keyof PortalEvents]?: (ctx: Context, event: PortalEvents[E]) => Promise<void> };
  /** Demo rows for development and e2e, run once for each demo organisation that has none yet. */
  seed?: (ctx: Context) => Promise<void>;
}

export const defineServerPlugin = <const P extends ServerPlugin>(plugin: P): P => plugin;
