// What is wrong with a line-up of server plugins, in sentences that name the place.
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { type StageTable, stageFaults } from '@xinglin/kernel/stages/stage-table';
import { moduleOf } from '@xinglin/kernel/testing/module-of';
import { grantFaults, holes, tableFaults, twice } from './table-faults.ts';

const noticeFaults = ({ id, notices = {} }: ServerPlugin): string[] =>
  Object.entries(notices).flatMap(([kind, notice]) => {
    const faults: string[] = [];
    if (!kind.startsWith(`${id}.`)) faults.push(`notice ${kind} does not begin with ${id}.`);
    for (const part of ['title', 'body'] as const) {
      const [zh, en] = [notice['zh-CN']?.[part], notice.en?.[part]];
      if (!zh || !en) faults.push(`notice ${kind} has no ${part} in ${zh ? 'en' : 'zh-CN'}`);
      else if (holes(zh) !== holes(en))
        faults.push(`notice ${kind}: the ${part} names other values in zh-CN (${holes(zh)}) than in en (${holes(en)})`);
    }
    return faults;
  });

/** Faults of the plugins' own declarations. */
export const pluginFaults = (plugins: readonly ServerPlugin[]): string[] => {
  const keys = new Set(plugins.flatMap(({ permissions }) => Object.keys(permissions)));
  const faults = [
    ...twice(plugins.map(({ id }) => id)).map((id) => `two plugins have the id ${id}`),
    ...twice(plugins.flatMap(({ permissions }) => Object.keys(permissions))).map((key) => `two permissions have the key ${key}`),
    ...twice(plugins.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name))).map((name) => `two jobs have the name ${name}`),
  ];
  for (const plugin of plugins) {
    const { id, permissions, roles, jobs = [] } = plugin;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) faults.push(`the id ${id} is not kebab-case`);
    for (const [key, { needs }] of Object.entries(permissions)) {
      for (const needed of needs) if (!keys.has(needed)) faults.push(`permission ${key} (${id}) needs ${needed}, which nobody has`);
    }
    for (const [role, list] of Object.entries(roles)) {
      if (!/^(any|association|enterprise|institution|agency|platform)\/[a-z-]+$/.test(role))
        faults.push(`role ${role} (${id}) is not <kind>/<name>`);
      for (const key of list) if (!keys.has(key)) faults.push(`role ${role} (${id}) names ${key}, which is no permission`);
    }
    for (const { name } of jobs) if (!name.startsWith(`${id}.`)) faults.push(`job ${name} does not begin with ${id}.`);
    faults.push(...noticeFaults(plugin), ...tableFaults(plugin));
  }
  return [...faults, ...grantFaults(plugins)];
};

/** What a plugin gives the portal, as far as the server can hold it against its own side. */
export interface WebSide {
  id: string;
  nav: readonly { to: string; needs: readonly [action: string, on: string] }[];
  routes: readonly { path: string; needs: readonly [action: string, on: string] }[];
}

/** A page that asks for what no permission gives would be hidden from everybody. */
export const webFaults = (web: WebSide, plugins: readonly ServerPlugin[]): string[] => {
  const rows = plugins.flatMap(({ permissions }) => Object.values(permissions));
  const places = [...web.routes, ...web.nav.map(({ to, needs }) => ({ path: `menu ${to}`, needs }))];
  return places
    .filter(({ needs: [action, on] }) => !rows.some((row) => row.model === on && row.actions.includes(action)))
    .map(({ path, needs: [action, on] }) => `${web.id}: ${path} needs ${action} on ${on}, which no permission gives`);
};

/** Exports that end in `Stages` are stage tables. */
export const stageTableFaults = (module: Readonly<Record<string, unknown>>, where: string): string[] =>
  Object.entries(module)
    .filter(([name]) => name.endsWith('Stages'))
    .flatMap(([name, table]) => stageFaults(table as StageTable).map((fault) => `${where}: ${name}: ${fault}`));

/** Each model stands in a file of a plugin, `<plugin>.prisma` or `<plugin>-<part>.prisma`, under a name that no other has. */
export const modelFaults = (models: readonly { model: string; table: string; file: string }[], owners: readonly string[]): string[] => [
  ...twice(models.map(({ table }) => table)).map((table) => `two models have the table ${table}`),
  ...models
    .filter(({ file }) => moduleOf(file, owners) === null)
    .map(({ model, file }) => `model ${model} stands in ${file}, which is no plugin's file`),
];
