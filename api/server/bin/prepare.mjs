// What every command needs first. Plain JavaScript without dependencies: on a fresh clone there is only Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

const seconds = (from) => `${((performance.now() - from) / 1_000).toFixed(1)} s`;

/** Runs one step and prints its name with the time it took. */
export const step = async (name, work) => {
  const from = performance.now();
  const result = await work();
  if (result !== 'nothing to do') console.log(`  ✓ ${name} (${seconds(from)})`);
  return result;
};

const stop = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Installs exactly what the lock file says, unless that is what is there. */
export const install = () => {
  const stamp = join(modules, '.xinglin-installed');
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'nothing to do';
  console.log('  installing packages; the first time this takes a minute or two');
  const done = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (done.status !== 0) stop('The packages could not be installed. Is the package registry reachable? Run the command again when it is.');
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
  return 'done';
};

/** The Node that the install brings, or this one when it is new enough. */
export const node = () => {
  const names = [`node-${windows ? 'win' : process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  for (const name of names) {
    const path = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
    if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    `This needs Node 24 or newer, and none came with the packages for ${process.platform} ${process.arch}. Install Node 24 and run the command again.`,
  );
};

/** Environment in which the house's Node and tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: [dirname(node()), join(modules, '.bin'), process.env.PATH].join(delimiter),
  // Compiled code is kept from start to start: reading the server's modules then takes half the time.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'compiled'),
  // Prisma asks for an engine that nothing here uses; any existing file keeps it from fetching one.
  PRISMA_SCHEMA_ENGINE_BINARY: node(),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});

/** Path of a package's command, run by the house's Node. */
export const command = (name, bin) => {
  const require = createRequire(join(root, 'package.json'));
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: bins } = require(manifest);
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
};

/** Runs a tool by the house's Node; its output is shown only when it fails, and then the command ends. */
export const shell = (...args) => {
  const done = spawnSync(node(), args, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) stop(`${done.stdout}\n${done.stderr}\nThe step above failed.`);
};

/** Runs Turbo's tasks. */
export const turbo = (...args) => shell(command('turbo', 'turbo'), 'run', ...args);

/** What .env says, for the programs that read settings; the environment comes first. */
export const settings = () => (existsSync(join(root, '.env')) ? ['--env-file=.env'] : []);

/** Runs a program of the house and answers its exit code; signals are passed on. What it says can be told together at its end. */
export const run = (args, { env = {}, cwd = root, together = false } = {}) =>
  new Promise((settle) => {
    const said = together ? 'pipe' : 'inherit';
    const child = spawn(node(), args, { cwd, env: { ...environment(), ...env }, stdio: ['inherit', said, said] });
    const told = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => told.push(text));
    const pass = (signal) => child.kill(signal);
    // Where one of two fails, the other is not left behind.
    const leave = () => pass('SIGINT');
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    process.on('exit', leave);
    child.once('close', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      process.off('exit', leave);
      process.stdout.write(Buffer.concat(told));
      settle(code ?? (signal ? 1 : 0));
    });
  });
