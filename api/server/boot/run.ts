// One whole process of the portal, from its settings to its stop.
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { refreshAllRoles } from '@xinglin/kernel/tenancy/refresh-all-roles';
import { readEnv } from '../env.ts';
import { serve } from '../serve.ts';
import { startBackground } from './background.ts';
import { announceFirstOperator } from './first-operator.ts';
import { howToSignIn } from './how-to-sign-in.ts';
import { openPortal } from './portal.ts';
import { printedSteps } from './steps.ts';
import { stopOnSignal } from './stop-on-signal.ts';

export const run = async (plugins: readonly ServerPlugin[]): Promise<void> => {
  const env = readEnv();
  const steps = printedSteps();
  const portal = await openPortal({ env, plugins, steps });
  if (env.demo) await steps.run('demonstration', () => seedDemo(portal.services));
  else {
    await steps.run('built-in roles', () => refreshAllRoles(portal.services));
    await announceFirstOperator(portal.services, env, steps);
  }
  const serving = await serve(portal).catch(async (error: unknown) => {
    await portal.close();
    throw error;
  });
  console.log(howToSignIn(portal.env.PUBLIC_URL ?? serving.url, env.demo));
  const worker = env.WORKER ? startBackground(portal, serving.log) : undefined;
  stopOnSignal(serving.log, async () => {
    await serving.close();
    await worker?.stop();
    await portal.close();
  });
};
