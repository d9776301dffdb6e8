// Runs one program of the house: `node run.mjs <file> [arguments]`.
import { install, run, settings, step, turbo } from './prepare.mjs';

await step('packages', install);
await step('models', () => turbo('generate', '--output-logs=errors-only'));
process.exitCode = await run([...settings(), ...process.argv.slice(2)]);
