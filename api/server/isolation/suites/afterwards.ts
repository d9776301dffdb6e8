// An act may open something to the one who does it, or to whom it tells: a task taken on, a letter sent. What its answer and
// its notices say is then judged by the world as the act leaves it.
import type { Services } from '@xinglin/kernel/context';
import { createJudge, type Judge } from '../truth/judge.ts';
import { readMarks } from '../truth/marks.ts';
import { createTruth } from '../truth/may-see.ts';
import type { World } from '../world/build.ts';
import type { Principal } from '../world/principals.ts';
import type { State } from '../world/rehearse.ts';
import { type Act, rehearse } from './acts.ts';

/** Judge of the world after the act; null when it would have left nothing. */
export const judgeAfter = async (
  world: World,
  services: Services,
  state: State,
  who: Principal,
  { operation }: Act,
  variables: Record<string, unknown>,
): Promise<Judge | null> => {
  const { rows: found } = await rehearse(world, services, state, who, operation, variables, true);
  if (found.length === 0) return null;
  // A notice that the act wrote is what is being judged, and does not speak for itself.
  const known = new Set(world.snapshot.flatMap(({ table, values }) => (table.name === 'notification' ? [values.id] : [])));
  const rows = found.filter(({ table, values }) => table.name !== 'notification' || known.has(values.id));
  return createJudge(readMarks(rows), createTruth(rows, world.portal.services.registry, world.notes));
};
