import { createServer } from 'node:http';
import { openPortal } from './boot/portal.ts';
import { printedSteps } from './boot/steps.ts';
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import { readEnv } from './env.ts';
import { createGraphql } from './http/yoga.ts';
import { plugins } from './plugins.ts';

const env = readEnv();
const steps = printedSteps();
const portal = await openPortal({ env, plugins, steps });
if (env.demo) await steps.run('demonstration', () => seedDemo(portal.services));
const yoga = createGraphql(portal.services, portal.schema);
const server = createServer((request, response) => yoga(request, response, { ip: request.socket.remoteAddress }));
server.listen(env.PORT, env.HOST, () => console.log(`  http://${env.HOST}:${env.PORT}`));
const stop = async () => {
  server.close();
  await portal.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
