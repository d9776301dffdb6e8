// npm run bench: our own costs beside a floor and beside PostGraphile. Takes a few minutes; nothing else should run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, install, root, run, step, turbo } from './prepare.mjs';

const peer = join(root, 'api/server/bench/postgraphile');

/** Two hundred packages that only the comparison needs, in a folder of their own. */
const installPeer = () => {
  if (existsSync(join(peer, 'node_modules/postgraphile'))) return 'nothing to do';
  const done = spawnSync('npm', ['ci', '--workspaces=false', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peer,
    env: environment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('PostGraphile could not be installed: is the package registry reachable?');
  return 'done';
};

console.log('\n杏林 Xinglin: bench\n');
await step('packages', install);
await step('PostGraphile', installPeer);
await step('models', () => turbo('generate', '--output-logs=errors-only'));
const parts = {
  kernel: 'api/server/bench/main.ts',
  selection: 'api/server/bench/selection/main.ts',
  library: 'api/server/bench/library/main.ts',
};
for (const part of process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(parts)) {
  if (!(part in parts)) throw new Error(`there is no part ${part}; there are ${Object.keys(parts).join(' and ')}`);
  process.exitCode ||= await run([parts[part]]);
}
