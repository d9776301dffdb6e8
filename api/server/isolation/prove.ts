// The whole proof and its figures in one table: node api/server/isolation/prove.ts (XINGLIN_FULL=1 for the long run).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'isolation-'));
const figures = join(folder, 'figures.jsonl');
const started = performance.now();

const { status } = spawnSync('vitest', ['run', 'isolation'], {
  cwd: room,
  stdio: 'inherit',
  env: { ...process.env, XINGLIN_FIGURES: figures, PATH: `${join(room, '../../node_modules/.bin')}:${process.env.PATH ?? ''}` },
});

const lines = readFileSync(figures, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
console.table(
  Object.fromEntries(
    lines.map((line) => {
      const { suite, ...rest } = JSON.parse(line) as { suite: string } & Record<string, number>;
      return [suite, rest];
    }),
  ),
);
console.info(`${Math.round((performance.now() - started) / 1_000)} seconds in all`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
