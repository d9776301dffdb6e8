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

describe('lint refuses', () => {
  const lint = async (path: string, source: string) => {
    const undo = await write(path, source);
    const done = run('@biomejs/biome/bin/biome', ['lint', path]);
    await undo();
    return done;
  };

  test.each([
    [
      'a page that reads the server',
      'plugins/example/web/memo/x.tsx',
      "import { submitMemo } from '../../server/memo/submit.ts';\nsubmitMemo;\n",
    ],
    [
      'a page that reads the kernel',
      'plugins/example/web/memo/x.tsx',
      "import { allowed } from '@xinglin/kernel/ability/allowed';\nallowed;\n",
    ],
    ['shared code that reads the kit', 'plugins/example/shared/x.ts', "import { Page } from '@xinglin/kit/ui/page.tsx';\nPage;\n"],
    ['a plugin that reads the server above it', 'plugins/example/server/x.ts', "import { serve } from '@xinglin/server/serve';\nserve;\n"],
    ["a plugin that reads a neighbour's server", 'plugins/example/server/x.ts', "import { x } from '@xinglin/plugin-other/server';\nx;\n"],
    [
      'a kernel that reads a plugin',
      'api/kernel/x.ts',
      "import { exampleServer } from '@xinglin/plugin-example/server';\nexampleServer;\n",
    ],
    ['a kit that reads the database', 'web/kit/x.ts', "import { openClient } from '@xinglin/prisma';\nopenClient;\n"],
  ])('%s', async (_what, path, source) => {
    const refused = await lint(path, source);
    expect(refused.text).toContain('noRestrictedImports');
    expect(refused.status).not.toBe(0);
  });

  test('a circle of files', async () => {
    const one = await write('api/kernel/circle-a.ts', "import { b } from './circle-b.ts';\nexport const a = () => b;\n");
    const other = await write('api/kernel/circle-b.ts', "import { a } from './circle-a.ts';\nexport const b = () => a;\n");
    const refused = run('@biomejs/biome/bin/biome', ['lint', 'api/kernel/circle-a.ts', 'api/kernel/circle-b.ts']);
    await one();
    await other();
    expect(refused.text).toContain('noImportCycles');
    expect(refused.status).not.toBe(0);
  });

  test('nothing where no boundary is crossed', async () => {
    const fine = await lint('plugins/example/web/memo/x.tsx', "import { memoInput } from '../../shared/input.ts';\nmemoInput;\n");
    expect(fine.text).not.toContain('noRestrictedImports');
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
