// npm start: from a fresh clone to a running portal.
import { install, run, settings, step, turbo } from './prepare.mjs';

console.log('\n杏林 Xinglin\n');
await step('packages', install);
await step('build', () => turbo('build', '--output-logs=errors-only'));
process.exitCode = await run([...settings(), 'api/server/main.ts']);
