// npm start: from a fresh clone to a running portal.
import { install, run, step, turbo } from './prepare.mjs';

console.log('\n杏林 Xinglin\n');
await step('packages', install);
await step('build', () => turbo('build', '--output-logs=errors-only'));
process.exitCode = await run(['--env-file-if-exists=.env', 'api/server/main.ts']);
