// npm test: everything a change must pass. --full adds the longer programme.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { install, root, run, step, turbo } from './prepare.mjs';

const full = process.argv.includes('--full');
const env = full ? { XINGLIN_FULL: '1' } : {};
const modules = readdirSync(join(root, 'plugins'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `plugins/${name}`);

/** Runs a program and ends the command when it fails. */
const must = async (name, args, options) => {
  const code = await run(args, options);
  if (code === 0) return;
  console.error(`\n  ✗ ${name} failed\n`);
  process.exit(code);
};

const rooms = async (names) => {
  for (const room of names) {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    await step(`tests of ${room}`, () => must(room, [vitest, 'run'], { cwd: room, env }));
  }
};

const browser = async () => {
  await step('portal build', () => turbo('build', '--output-logs=errors-only'));
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  await step('browser tests', () => must('browser tests', [playwright, 'test'], { cwd: 'e2e', env, together: true }));
};

console.log('\n杏林 Xinglin: tests\n');
await step('packages', install);
await check();
// A browser waits as often as it works: beside the other rooms it costs two cores half of what it takes alone.
await Promise.all([rooms(['prisma', 'api/kernel', 'api/server', ...modules, 'web/kit', 'web/portal']), browser()]);
