// What has no floor to be held against: many at once, how far one act reaches, and the assignment of a whole round.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Running } from '../peers.ts';
import { productWay } from './ask.ts';
import { roundId } from './ids.ts';
import type { Draft, SelectionWorld } from './world.ts';

const AGAIN_MS = 200;

/** Hands one review in, and again under the same key while the house says that it has too much at once. */
const hand = async ({ port }: Running, draft: Draft): Promise<{ ms: number; refused: number }> => {
  const { path, headers, body } = productWay.review(draft);
  const from = performance.now();
  for (let refused = 0; ; refused += 1) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
    const reply = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
    if (reply.errors?.[0]?.extensions?.code !== 'UNAVAILABLE') {
      if (productWay.read('review', reply) !== 'SUBMITTED') throw new Error('a review was not taken');
      return { ms: performance.now() - from, refused };
    }
    await sleep(AGAIN_MS);
  }
};

/** Two hundred experts press the button in the same moment; every review is taken. */
export const burst = async (product: Running, world: SelectionWorld): Promise<string> => {
  const drafts = new Map<string, Draft>();
  while (drafts.size < world.experts.length) {
    const draft = world.nextDraft();
    if (!drafts.has(draft.expert.userId)) drafts.set(draft.expert.userId, draft);
  }
  const from = performance.now();
  const taken = (await Promise.all([...drafts.values()].map((draft) => hand(product, draft)))).sort((a, b) => a.ms - b.ms);
  const all = performance.now() - from;
  const refused = taken.reduce((sum, each) => sum + each.refused, 0);
  return `\n    ${taken.length} experts at once: all taken in ${all.toFixed(0)} ms, median ${taken[taken.length >> 1]?.ms.toFixed(0)} ms, slowest ${taken.at(-1)?.ms.toFixed(0)} ms; told ${refused} times to come again`;
};

/** Rows of figures that one handed-in review wrote anew: one, however large the round. */
export const touched = async (admin: pg.Client, product: Running, world: SelectionWorld): Promise<string> => {
  const state = async () =>
    new Map(
      (
        await admin.query<{ id: string; row: string }>('select id, xmin::text as row from round_item where round_id = $1', [roundId])
      ).rows.map(({ id, row }) => [id, row] as const),
    );
  const before = await state();
  await hand(product, world.nextDraft());
  const after = await state();
  const changed = [...after].filter(([id, row]) => before.get(id) !== row).length;
  if (changed !== 1) throw new Error(`one review wrote the figures of ${changed} items`);
  return `    one review handed in: figures of ${changed} item of ${after.size} written anew`;
};

/** 300 experts, 1,000 items, three each: the last lines of the solver's own bench. */
export const assignment = async (): Promise<string> => {
  const program = fileURLToPath(new URL('../../../../plugins/technology-promotion/server/assigning/bench.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '1000', '300', '3'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const from = performance.now();
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the assignment did not finish');
  const seconds = (performance.now() - from) / 1_000;
  return `    assignment of 300 experts to 1,000 items, three each: ${seconds.toFixed(0)} s; ${said.trim().split('\n').at(-1)}\n`;
};
