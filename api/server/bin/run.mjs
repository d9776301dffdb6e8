// Runs one program of the house: `node run.mjs <file> [arguments]`.
import { install, run, step, turbo } from './prepare.mjs';

await step('packages', install);
await step('models', () => turbo('generate', '--output-logs=errors-only'));
process.exitCode = await run(['--env-file-if-exists=.env', ...process.argv.slice(2)]);
