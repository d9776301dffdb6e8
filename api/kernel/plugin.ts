// What a vertical slice gives the server: one object that can be printed.
import type { PermissionRows } from './ability/permit.ts';
import type { Context } from './context.ts';

/** Filled in by each plugin's shared/events.ts through declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: plugins fill it by declaration merging.
export interface PortalEvents {}

export interface Job<P = never> {
  /** `<plugin-id>.<verb>`; unique over the house. */
  name: string;
  /** Cron expression of five fields, read in Asia/Shanghai; runs once for each active organisation. */
  schedule?: string;
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
  /** Hears what other plugins announce; the only way to know a neighbour. */
  on?: { [E in keyof PortalEvents]?: (ctx: Context, event: PortalEvents[E]) => Promise<void> };
  /** Demo rows for development and e2e, run once for each demo organisation that has none yet. */
  seed?: (ctx: Context) => Promise<void>;
}

export const defineServerPlugin = <const P extends ServerPlugin>(plugin: P): P => plugin;
