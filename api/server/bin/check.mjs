// npm run check: types, lint and boundaries. Turbo answers from its cache what has not changed.
import { check } from './checks.mjs';
import { install, step } from './prepare.mjs';

await step('packages', install);
await check();
