// A boundary that nobody has seen fail is a wish. Each kind is crossed here once, in a copy of the house.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let copy: string;

const run = (command: string, args: string[]) => {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  return { status: done.status, text: `${done.stdout}${done.stderr}` };
};

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'xinglin-boundaries-'));
  const rooms = [
    'package.json',
    'package-lock.json',
    'turbo.json',
    'tsconfig.json',
    '.biome.json',
    '.gitignore',
    'prisma',
    'api',
    'web',
    'plugins',
    'e2e',
  ];
  const heavy = /[\\/](node_modules|dist|\.turbo|test-results)([\\/]|$)/;
  for (const room of rooms)
    await cp(join(root, room), join(copy, room), { recursive: true, filter: (source) => !heavy.test(source.slice(root.length)) });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: copy });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), text);
  return () => rm(join(copy, path));
};

/** What lies where, and the rule that must refuse it; null where nothing may be said. */
const crossings: Record<string, [path: string, source: string, rule: string | null]> = {
  'a page that reads the server': [
    'plugins/example/web/memo/reads-server.tsx',
    "import { submitMemo } from '../../server/memo/submit.ts';\nsubmitMemo;\n",
    'noRestrictedImports',
  ],
  'a page that reads the kernel': [
    'plugins/example/web/memo/reads-kernel.tsx',
    "import { allowed } from '@xinglin/kernel/ability/allowed';\nallowed;\n",
    'noRestrictedImports',
  ],
  'shared code that reads the kit': [
    'plugins/example/shared/reads-kit.ts',
    "import { Page } from '@xinglin/kit/ui/page.tsx';\nPage;\n",
    'noRestrictedImports',
  ],
  'a plugin that reads the server above it': [
    'plugins/example/server/reads-above.ts',
    "import { serve } from '@xinglin/server/serve';\nserve;\n",
    'noRestrictedImports',
  ],
  "a plugin that reads a neighbour's server": [
    'plugins/example/server/reads-neighbour.ts',
    "import { x } from '@xinglin/plugin-other/server';\nx;\n",
    'noRestrictedImports',
  ],
  'a kernel that reads a plugin': [
    'api/kernel/reads-plugin.ts',
    "import { exampleServer } from '@xinglin/plugin-example/server';\nexampleServer;\n",
    'noRestrictedImports',
  ],
  'a kit that reads the database': [
    'web/kit/reads-database.ts',
    "import { openClient } from '@xinglin/prisma';\nopenClient;\n",
    'noRestrictedImports',
  ],
  'one half of a circle of files': [
    'api/kernel/circle-a.ts',
    "import { b } from './circle-b.ts';\nexport const a = () => b;\n",
    'noImportCycles',
  ],
  'the other half': ['api/kernel/circle-b.ts', "import { a } from './circle-a.ts';\nexport const b = () => a;\n", 'noImportCycles'],
  'nothing where no boundary is crossed': [
    'plugins/example/web/memo/crosses-nothing.tsx',
    "import { memoInput } from '../../shared/input.ts';\nmemoInput;\n",
    null,
  ],
};

describe('lint refuses', () => {
  // One run over all of them: biome reads the whole house each time.
  let said: string[];
  beforeAll(async () => {
    const lies = Object.values(crossings);
    const undo = await Promise.all(lies.map(([path, source]) => write(path, source)));
    const args = ['lint', '--reporter=github', '--max-diagnostics=none', ...lies.map(([path]) => path)];
    const { status, text } = run('@biomejs/biome/bin/biome', args);
    await Promise.all(undo.map((each) => each()));
    expect(status).not.toBe(0);
    said = text.split('\n').filter((line) => line.startsWith('::error'));
  });

  test.each(Object.entries(crossings))('%s', (_what, [path, , rule]) => {
    const rules = said.filter((line) => line.includes(`${path},`)).map((line) => /title=[^,]*\/(\w+),/.exec(line)?.[1]);
    const boundaries = rules.filter((each) => each === 'noRestrictedImports' || each === 'noImportCycles');
    expect(new Set(boundaries)).toEqual(new Set(rule ? [rule] : []));
  });
});

test('the type checker finds no server behind the web door', async () => {
  const undo = await write(
    'plugins/example/web/leak.ts',
    "import { exampleServer } from '@xinglin/plugin-example/server';\nexport const leak = exampleServer;\n",
  );
  const refused = run('typescript/bin/tsc', ['-p', 'plugins/example/web']);
  await undo();
  expect(refused.text).toMatch(/leak\.ts.*TS2307.*@xinglin\/plugin-example\/server/s);
});

test('the bundler finds no server behind the web door', async () => {
  await write('web/portal/leak/main.ts', "import { exampleServer } from '@xinglin/plugin-example/server';\nconsole.log(exampleServer);\n");
  await write('web/portal/leak/index.html', '<script type="module" src="./main.ts"></script>');
  const refused = run('vite/bin/vite.js', ['build', 'web/portal/leak']);
  await rm(join(copy, 'web/portal/leak'), { recursive: true });
  expect(refused.text).toMatch(/"\.\/server" is not exported under the conditions/);
  expect(refused.status).not.toBe(0);
});

test('the task runner refuses a package that points the wrong way', async () => {
  const clean = run('turbo/bin/turbo', ['boundaries']);
  expect(clean.text).toContain('no issues found');
  const undo = await write(
    'api/kernel/upward.ts',
    "import { memoStages } from '../../plugins/example/shared/stages.ts';\nexport const x = memoStages;\n",
  );
  const refused = run('turbo/bin/turbo', ['boundaries']);
  await undo();
  expect(refused.text).toMatch(/leaves the package|issues? found/);
  expect(refused.status).not.toBe(0);
});
