import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { findActs } from './suites/acts.ts';
import { plainReads, standingOf, steps, walk } from './suites/sequences.ts';
import { buildWorld, type World } from './world/build.ts';
import { changesBetween, installLookout, readState } from './world/rehearse.ts';

/** Acts use a world up: what is ended cannot be ended again. The long run walks on in fresh ones. */
const worlds = full ? Array.from({ length: 20 }, (_, index) => index + 1) : [1];
const WALKS = full ? 500 : 200;
const SEED = Number(process.env.XINGLIN_SEED ?? 20261121);

/** One at a time: the last one is let go when the next is made. */
let world: World;

describe.each(worlds)('in world %i', (number) => {
  beforeAll(async () => {
    world = await buildWorld({ suite: 'sequences' });
    await installLookout(world);
  }, 600_000);
  afterAll(() => world.close());

  test('whatever people do one after another, nobody reaches into another organisation', { timeout: 1_800_000 }, async () => {
    const { services } = world.portal;
    const { solved } = await findActs(world, services, await readState(world));
    const reads = plainReads(world);
    const started = performance.now();
    const standing = await standingOf(world);
    const gone = { sequences: 0, acts: 0, done: 0 };
    const paths = steps(solved.length, world.principals.length, reads.length);
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        const { acts, done } = await walk(world, services, solved, reads, path, standing);
        gone.sequences += 1;
        gone.acts += acts;
        gone.done += done;
      }),
      // The world moves on with every act, so a shorter path is another story: the failing step is told as it is.
      { numRuns: WALKS, seed: SEED + number, endOnFailure: true },
    );
    report('sequences', { ...gone, seconds: Math.round((performance.now() - started) / 1_000) });
    // The whole read once more: nothing was written that the steps did not see.
    expect(changesBetween(standing.state, await readState(world))).toEqual([]);
    // Most steps are tries at what one may not do, and an act may end what its organisation can do at all from then on; were
    // hardly any allowed, the walk would prove nothing.
    expect(gone.done).toBeGreaterThan(gone.sequences / 5);
  });
});
