// npm run codegen: typed documents of the portal and the plugins, from api/schema.graphql.
import { install, step, turbo } from './prepare.mjs';

await step('packages', install);
await step('codegen', () => turbo('codegen', '--output-logs=errors-only'));
