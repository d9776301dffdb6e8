// What is wrong with the tables of a plugin, out and in.
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import type { BothTexts } from '@xinglin/kernel/shared/tables/texts';

export const twice = (names: readonly string[]): string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

export const holes = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name))].sort().join(' ');

const bothFaults = (texts: BothTexts | undefined, what: string): string[] => {
  const [zh, en] = [texts?.['zh-CN'], texts?.en];
  if (!zh?.trim() || !en?.trim()) return [`${what} has no text in ${zh?.trim() ? 'en' : 'zh-CN'}`];
  return holes(zh) === holes(en) ? [] : [`${what} names other values in zh-CN (${holes(zh)}) than in en (${holes(en)})`];
};

const columnFaults = (
  key: string,
  column: { title: BothTexts; texts?: Readonly<Record<string, BothTexts>>; hint?: BothTexts },
  what: string,
) => [
  ...(/^[a-z][A-Za-z0-9]*$/.test(key) ? [] : [`${what} is not camelCase`]),
  ...bothFaults(column.title, `the title of ${what}`),
  ...(column.hint ? bothFaults(column.hint, `the hint of ${what}`) : []),
  ...Object.entries(column.texts ?? {}).flatMap(([code, texts]) => bothFaults(texts, `${code} of ${what}`)),
];

const titleTwice = (titles: readonly BothTexts[], what: string): string[] =>
  (['zh-CN', 'en'] as const).flatMap((locale) =>
    twice(titles.map((title) => title[locale])).map((title) => `two columns of ${what} are called ${title}`),
  );

/** Faults of what a plugin lets be taken away and brought in. */
export const tableFaults = ({ id, tables = {}, imports = {} }: ServerPlugin): string[] => {
  const name = new RegExp(`^${id}\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$`);
  const out = Object.entries(tables).flatMap(([key, table]) => [
    ...(name.test(key) ? [] : [`table ${key} is not called ${id}.<list>`]),
    ...bothFaults(table.title, `the title of table ${key}`),
    ...twice(table.columns.map((column) => column.key)).map((column) => `table ${key} has two columns ${column}`),
    ...titleTwice(
      table.columns.map(({ title }) => title),
      `table ${key}`,
    ),
    ...table.columns.flatMap((column) => columnFaults(column.key, column, `column ${column.key} of table ${key}`)),
  ]);
  const into = Object.entries(imports).flatMap(([key, table]) => [
    ...(name.test(key) ? [] : [`import ${key} is not called ${id}.<list>`]),
    ...bothFaults(table.title, `the title of import ${key}`),
    ...titleTwice(
      Object.values(table.columns).map(({ title }) => title),
      `import ${key}`,
    ),
    ...Object.entries(table.columns).flatMap(([column, of]) => columnFaults(column, of, `column ${column} of import ${key}`)),
    ...Object.entries(table.texts ?? {}).flatMap(([code, texts]) => bothFaults(texts, `${code} of import ${key}`)),
    ...(table.key ?? []).filter((column) => !(column in table.columns)).map((column) => `import ${key} has no column ${column}`),
  ]);
  return [...out, ...into];
};

/** A table whose act no permission gives could be taken by nobody. */
export const grantFaults = (plugins: readonly ServerPlugin[]): string[] => {
  const rows = plugins.flatMap(({ permissions }) => Object.values(permissions));
  const acts = plugins.flatMap(({ tables = {}, imports = {} }) => [
    ...Object.entries(tables).map(([key, { model, action = 'read' }]) => ({ key: `table ${key}`, model, action })),
    ...Object.entries(imports).map(([key, { model, action = 'create' }]) => ({ key: `import ${key}`, model, action })),
  ]);
  return acts
    .filter(({ model, action }) => !rows.some((row) => row.model === model && row.actions.includes(action)))
    .map(({ key, model, action }) => `${key} needs ${action} on ${model}, which no permission gives`);
};
