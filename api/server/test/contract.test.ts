// What a plugin promises and neither the type checker nor the boot can see. Each failure names what is missing.
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { exampleServer } from '@xinglin/plugin-example/server';
import { readModels } from '@xinglin/prisma/database/read-models';
import { beforeAll, describe, expect, test } from 'vitest';
import { plugins } from '../plugins.ts';
import { modelFaults, pluginFaults, stageTableFaults, type WebSide, webFaults } from './contract/plugin-faults.ts';
import { spokenUnder } from './contract/spoken.ts';
import { type BothLanguages, joined, keysOf, load, loadWords, missingWords, wordFaults } from './contract/words.ts';

const root = resolve(import.meta.dirname, '../../..');
const lineUp: readonly ServerPlugin[] = [...plugins, exampleServer];
const modules = lineUp.filter(({ id }) => id !== 'kernel').map(({ id }) => id);
const folder = (id: string, room: string) => join(root, 'plugins', id, room);

const webOf = async (id: string): Promise<WebSide> => {
  const exports = Object.values(await load<Record<string, WebSide>>(join(folder(id, 'web'), 'index.ts')));
  return exports.find((each) => each.id === id) ?? expect.fail(`plugins/${id}/web/index.ts exports no plugin ${id}`);
};

test('plugins, permissions, roles, jobs and notices fit together', () => {
  expect(pluginFaults(lineUp)).toEqual([]);
});

test('every folder of plugins/ but the template stands in both line-ups', async () => {
  const folders = (await readdir(join(root, 'plugins'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const wanted = folders
    .map(({ name }) => name)
    .filter((name) => name !== 'example')
    .sort();
  const portal = await load<{ plugins: readonly WebSide[] }>(join(root, 'web/portal/plugins.ts'));
  expect(
    plugins
      .map(({ id }) => id)
      .filter((id) => id !== 'kernel')
      .sort(),
  ).toEqual(wanted);
  expect(portal.plugins.map(({ id }) => id).sort()).toEqual(wanted);
});

test("every model has a class and stands in its plugin's file", async () => {
  expect(modelFaults(await readModels(), ['identity', 'tenancy', ...lineUp.map(({ id }) => id)])).toEqual([]);
});

test.each(['api/kernel', ...modules.map((id) => `plugins/${id}`)])('stage tables of %s have no dead ends', async (room) => {
  const files = (await readdir(join(root, room, 'shared'))).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const faults = files.map(async (name) => stageTableFaults(await load(join(root, room, 'shared', name)), `${room}/shared/${name}`));
  expect((await Promise.all(faults)).flat()).toEqual([]);
});

test.each(modules)('pages of %s ask for what a permission gives', async (id) => {
  expect(webFaults(await webOf(id), lineUp)).toEqual([]);
});

describe('texts in both languages', () => {
  let common: BothLanguages;
  beforeAll(async () => {
    common = joined([await loadWords(join(root, 'web/kit/i18n'), 'kit.'), await loadWords(join(root, 'web/portal/locales/terms'))]);
  });

  test('of the kernel and the server', async () => {
    const kernel = lineUp.find(({ id }) => id === 'kernel');
    const spoken = [...(await spokenUnder(join(root, 'api/kernel'))), ...(await spokenUnder(join(root, 'api/server')))];
    expect(spoken.length).toBeGreaterThan(100);
    expect(missingWords([...(kernel ? keysOf(kernel) : []), ...spoken], common)).toEqual([]);
  });

  test.each(modules)('of %s', async (id) => {
    const own = await loadWords(join(folder(id, 'web'), 'locales'));
    expect(wordFaults(own, id)).toEqual([]);
    const plugin = lineUp.find((each) => each.id === id) ?? expect.fail(id);
    const spoken = [...(await spokenUnder(folder(id, 'server'))), ...(await spokenUnder(folder(id, 'shared')))];
    const named = [{ key: 'module', file: `the name of plugin ${id}` }];
    expect(missingWords([...keysOf(plugin), ...named, ...spoken], joined([common, own]))).toEqual([]);
  });

  test("of the portal's own pages", async () => {
    const entries = await readdir(join(root, 'web/portal/locales'), { withFileTypes: true });
    const places = ['.', ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)];
    expect(places).toContain('terms');
    for (const place of places) {
      expect(wordFaults(await loadWords(join(root, 'web/portal/locales', place)), `web/portal/locales/${place}`)).toEqual([]);
    }
  });
});
