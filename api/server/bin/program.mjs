// node api/server/bin/program.mjs <program> …: one of the house's programs under the right Node, with packages and models there.
import { environment, install, run, step, turbo } from './prepare.mjs';

await step('packages', install);
await step('models', () => turbo('generate', '--output-logs=errors-only'));
process.exitCode = await run(process.argv.slice(2), { env: environment() });
