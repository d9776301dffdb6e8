// npm test: everything a change must pass. --full adds the longer programme.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { install, root, run, step, turbo } from './prepare.mjs';

const full = process.argv.includes('--full');
const env = full ? { XINGLIN_FULL: '1' } : {};
const modules = readdirSync(join(root, 'plugins'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const rooms = ['prisma', 'api/kernel', 'api/server', ...modules.map(({ name }) => `plugins/${name}`), 'web/kit', 'web/portal'];

/** Runs a program and ends the command when it fails. */
const must = async (name, args, options) => {
  const code = await run(args, options);
  if (code !== 0) {
    console.error(`\n  ✗ ${name} failed\n`);
    process.exit(code);
  }
};

console.log('\n杏林 Xinglin: tests\n');
await step('packages', install);
await check();
for (const room of rooms) {
  const vitest = ['../node_modules/vitest/vitest.mjs', '../../node_modules/vitest/vitest.mjs'][room.includes('/') ? 1 : 0];
  await step(`tests of ${room}`, () => must(room, [vitest, 'run'], { cwd: room, env }));
}
await step('portal build', () => turbo('build', '--output-logs=errors-only'));
await step('browser tests', () => must('browser tests', ['../node_modules/@playwright/test/cli.js', 'test'], { cwd: 'e2e', env }));
