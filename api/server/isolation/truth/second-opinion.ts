// Judge and truth of the world as it is now, made once for each snapshot.
import type { World } from '../world/build.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { createJudge, type Judge } from './judge.ts';
import { readMarks } from './marks.ts';
import { createTruth, type Truth } from './may-see.ts';

const truths = new WeakMap<Snapshot, Truth>();
const judges = new WeakMap<Snapshot, Judge>();

export const truthOf = ({ snapshot, portal, notes }: World): Truth => {
  const known = truths.get(snapshot) ?? createTruth(snapshot, portal.services.registry, notes);
  truths.set(snapshot, known);
  return known;
};

export const judgeOf = (world: World): Judge => {
  const known = judges.get(world.snapshot) ?? createJudge(readMarks(world.snapshot), truthOf(world));
  judges.set(world.snapshot, known);
  return known;
};
