// One whole process of the portal, from its settings to its stop.
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { refreshAllRoles } from '@xinglin/kernel/tenancy/refresh-all-roles';
import { readEnv } from '../env.ts';
import { serve } from '../serve.ts';
import { startBackground } from './background.ts';
import { announceFirstOperator } from './first-operator.ts';
import { howToSignIn } from './how-to-sign-in.ts';
import { openPortal, type Portal } from './portal.ts';
import { refuseDemonstration } from './refuse-demonstration.ts';
import { printedSteps, type Steps } from './steps.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Who can be in the house: everybody of the demonstration, or the first operator. */
const settle = async ({ env, services }: Portal, steps: Steps): Promise<void> => {
  if (env.demo) return steps.run('demonstration', () => seedDemo(services));
  await refuseDemonstration(services, env);
  await steps.run('built-in roles', () => refreshAllRoles(services));
  await announceFirstOperator(services, env, steps);
};

export const run = async (plugins: readonly ServerPlugin[]): Promise<void> => {
  const env = readEnv();
  const steps = printedSteps();
  const portal = await openPortal({ env, plugins, steps });
  const serving = await settle(portal, steps)
    .then(() => serve(portal))
    .catch(async (error: unknown) => {
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
