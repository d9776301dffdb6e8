// All plugins as one: what the host looks up at run time, checked once at boot.
import type { PermissionRows } from './ability/permit.ts';
import { parseCron } from './jobs/cron.ts';
import type { NoticeKind } from './notifications/notice-kind.ts';
import type { Job, ServerPlugin } from './plugin.ts';
import type { SignatureMeaning } from './signatures/meaning.ts';
import type { TableImport } from './tables/import.ts';
import type { TableExport } from './tables/table.ts';
import type { TenantKind } from './tenancy/kinds.ts';

export interface Registry {
  readonly plugins: readonly ServerPlugin[];
  readonly permissions: PermissionRows;
  /** Built-in roles by key, lists joined over the plugins. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly notices: ReadonlyMap<string, NoticeKind>;
  /** What can be taken away, and brought in, by `<plugin-id>.<list>`. */
  readonly tables: ReadonlyMap<string, TableExport>;
  readonly imports: ReadonlyMap<string, TableImport>;
  /** What signatures can mean, by `<plugin-id>.<meaning>`. */
  readonly signatures: ReadonlyMap<string, SignatureMeaning>;
}

const refuse = (message: string): never => {
  throw new Error(`plugins: ${message}`);
};

export const createRegistry = (plugins: readonly ServerPlugin[]): Registry => {
  const permissions: Record<string, PermissionRows[string]> = {};
  const roles = new Map<string, readonly string[]>();
  const jobs = new Map<string, Job>();
  const notices = new Map<string, NoticeKind>();
  const tables = new Map<string, TableExport>();
  const imports = new Map<string, TableImport>();
  const signatures = new Map<string, SignatureMeaning>();
  const ids = new Set<string>();
  for (const plugin of plugins) {
    if (ids.has(plugin.id)) refuse(`two have the id ${plugin.id}`);
    ids.add(plugin.id);
    for (const [key, row] of Object.entries(plugin.permissions)) {
      if (key in permissions) refuse(`two permissions have the key ${key}`);
      permissions[key] = row;
    }
    for (const job of plugin.jobs ?? []) {
      if (jobs.has(job.name)) refuse(`two jobs have the name ${job.name}`);
      if (job.schedule) parseCron(job.schedule);
      jobs.set(job.name, job);
    }
    for (const [kind, notice] of Object.entries(plugin.notices ?? {})) {
      if (!kind.startsWith(`${plugin.id}.`)) refuse(`notice ${kind} does not begin with ${plugin.id}.`);
      notices.set(kind, notice);
    }
    for (const [key, table] of Object.entries(plugin.tables ?? {})) {
      if (!key.startsWith(`${plugin.id}.`)) refuse(`table ${key} does not begin with ${plugin.id}.`);
      tables.set(key, table);
    }
    for (const [key, table] of Object.entries(plugin.imports ?? {})) {
      if (!key.startsWith(`${plugin.id}.`)) refuse(`import ${key} does not begin with ${plugin.id}.`);
      imports.set(key, table);
    }
    for (const [key, meaning] of Object.entries(plugin.signatures ?? {})) {
      if (!key.startsWith(`${plugin.id}.`)) refuse(`signature ${key} does not begin with ${plugin.id}.`);
      signatures.set(key, meaning);
    }
  }
  for (const plugin of plugins) {
    for (const [role, keys] of Object.entries(plugin.roles)) {
      for (const key of keys) if (!(key in permissions)) refuse(`role ${role} names no permission: ${key}`);
      roles.set(role, [...new Set([...(roles.get(role) ?? []), ...keys])]);
    }
  }
  for (const [key, row] of Object.entries(permissions)) {
    for (const needed of row.needs) if (!(needed in permissions)) refuse(`${key} needs no permission: ${needed}`);
  }
  return { plugins, permissions, roles, jobs, notices, tables, imports, signatures };
};

/**
 * The built-in roles an organisation of this kind starts with. A list under `<kind>/<name>` joins the role `any/<name>`
 * where there is one: so a module gives an association's staff other rights than a hospital's.
 */
export const rolesFor = (registry: Registry, kind: TenantKind): [key: string, permissions: readonly string[]][] => {
  const roles = new Map<string, Set<string>>();
  for (const [key, permissions] of registry.roles) {
    const [of, name] = key.split('/') as [string, string];
    if (of !== kind && (of !== 'any' || kind === 'platform')) continue;
    const role = kind !== 'platform' && registry.roles.has(`any/${name}`) ? `any/${name}` : key;
    roles.set(role, new Set([...(roles.get(role) ?? []), ...permissions]));
  }
  return [...roles].map(([key, permissions]) => [key, [...permissions]]);
};
