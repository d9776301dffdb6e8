import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { terms } from './terms.ts';

let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'terms-'));
  await writeFile(
    join(room, 'zh-cn.ts'),
    "export default { module: '技术库', 'nav.entries': '技术库', 'home.alert': '预警', 'entry.title': '名称', 'audit.entry.listed': '入库' };\n",
  );
});
afterAll(() => rm(room, { recursive: true, force: true }));

const load = (id: string) => {
  const hook = terms().load as (this: { addWatchFile: (file: string) => void }, id: string) => Promise<string | null>;
  return hook.call({ addWatchFile: () => undefined }, id);
};

test('of a file of texts only those stay that the portal shows outside the plugin’s pages', async () => {
  const code = await load(join(room, 'zh-cn.ts?terms'));
  expect(JSON.parse(code?.match(/^export default (.*);$/)?.[1] ?? '')).toEqual({
    module: '技术库',
    'nav.entries': '技术库',
    'home.alert': '预警',
    'audit.entry.listed': '入库',
  });
});

test('the file itself is left whole', async () => {
  expect(await load(join(room, 'zh-cn.ts'))).toBeNull();
});
