// The background work in a process of its own: start the portal with WORKER=false and any number of these.
import { startWorker } from '@xinglin/kernel/jobs/start-worker';
import { openPortal } from './boot/portal.ts';
import { printedSteps } from './boot/steps.ts';
import { readEnv } from './env.ts';
import { plugins } from './plugins.ts';

const portal = await openPortal({ env: readEnv(), plugins, steps: printedSteps() });
const worker = startWorker(portal.services, {
  listener: portal.listener,
  report: ({ job, orderId, error, givenUp }) => console.error(`${job} ${orderId}${givenUp ? ' given up' : ''}`, error),
});
console.log('  worker at work');

const stop = async () => {
  await worker.stop();
  await portal.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
