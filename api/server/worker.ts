// The background work in a process of its own: start the portal with WORKER=false and any number of these.
import { startBackground } from './boot/background.ts';
import { openPortal } from './boot/portal.ts';
import { printedSteps } from './boot/steps.ts';
import { stopOnSignal } from './boot/stop-on-signal.ts';
import { readEnv } from './env.ts';
import { createLog } from './logging/log.ts';
import { plugins } from './plugins.ts';

const env = readEnv();
const log = createLog(env.LOG_LEVEL);
const steps = printedSteps();
const portal = await openPortal({ env, plugins, steps });
const worker = await steps.run('worker', async () => startBackground(portal, log));
stopOnSignal(log, async () => {
  await worker.stop();
  await portal.close();
});
