import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import { refreshAllRoles } from '@xinglin/kernel/tenancy/refresh-all-roles';
import { startBackground } from './boot/background.ts';
import { announceFirstOperator } from './boot/first-operator.ts';
import { openPortal } from './boot/portal.ts';
import { printedSteps } from './boot/steps.ts';
import { readEnv } from './env.ts';
import { plugins } from './plugins.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './boot/stop-on-signal.ts';

const env = readEnv();
const steps = printedSteps();
const portal = await openPortal({ env, plugins, steps });
if (env.demo) await steps.run('demonstration', () => seedDemo(portal.services));
else {
  await steps.run('built-in roles', () => refreshAllRoles(portal.services));
  await announceFirstOperator(portal.services, env, steps);
}
const serving = await serve(portal);
console.log(`\n  ${portal.env.PUBLIC_URL ?? serving.url}\n`);
const worker = env.WORKER ? startBackground(portal, serving.log) : undefined;
stopOnSignal(serving.log, async () => {
  await serving.close();
  await worker?.stop();
  await portal.close();
});
