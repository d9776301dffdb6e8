// Real acts, committed one after another by anybody in any order; after each one the walls are looked at again.
import type { Services } from '@xinglin/kernel/context';
import fc from 'fast-check';
import { put } from '../operations/arguments.ts';
import { rootFields } from '../operations/paths.ts';
import { fatQuery, type Operation, send } from '../operations/run.ts';
import { createJudge } from '../truth/judge.ts';
import { moveMarks, readMarks } from '../truth/marks.ts';
import { truthOf } from '../truth/second-opinion.ts';
import type { World } from '../world/build.ts';
import { openedBy } from '../world/keys.ts';
import { contextOf, enterAgain, type Principal } from '../world/principals.ts';
import { changesBetween, readState, readWritten, type State, stateAfter } from '../world/rehearse.ts';
import { renewed } from '../world/snapshot.ts';
import { type Act, trespasses } from './acts.ts';

export interface Step {
  act: number;
  who: number;
  /** Which row of the same kind stands for each id; the world's own at zero. */
  row: number;
  reader: number;
  read: number;
}

export const steps = (acts: number, people: number, reads: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({ act: fc.nat(acts - 1), who: fc.nat(people - 1), row: fc.nat(9), reader: fc.nat(people - 1), read: fc.nat(reads - 1) }),
    { minLength: 5, maxLength: 20, size: 'max' },
  );

export const plainReads = (world: World): Operation[] =>
  rootFields(world.portal.schema, 'query')
    .filter((root) => root.args.every(({ type }) => !String(type).endsWith('!')))
    .map((root) => fatQuery(world.portal.schema, root));

/** The variables with rows as they are now: same kind, of the actor's organisation or of another, at their present version. */
const fitted = (world: World, act: Act, who: Principal, row: number): Record<string, unknown> => {
  let { variables } = act.solution;
  for (const { leaf, table } of act.solution.ids) {
    const rows = world.snapshot.filter((each) => each.table.name === table && each.values.id);
    const own = rows.filter(({ values }) => who.tenant && values.tenant_id === who.tenant.id);
    const from = row < 7 && own.length > 0 ? own : rows;
    const picked = from[row % Math.max(1, from.length)];
    if (!picked) continue;
    variables = put(variables, leaf.at, leaf.list ? [picked.values.id] : picked.values.id);
    const version = act.solution.leaves.find(({ at, type }) => type === 'Int' && at.slice(0, -1).join() === leaf.at.slice(0, -1).join());
    if (version && leaf.at.at(-1) === 'id') variables = put(variables, version.at, picked.values.version ?? 1);
  }
  return variables;
};

export interface Walk {
  acts: number;
  done: number;
}

/** What all walks have behind them: each begins where the last one ended. */
export interface Standing {
  state: State;
  /** Of the world's snapshot, which moves on with it. */
  marks: ReturnType<typeof readMarks>;
}

/** The whole as it is; what was written until now is not asked about again. */
export const standingOf = async (world: World): Promise<Standing> => {
  await readWritten(world);
  return { state: await readState(world), marks: readMarks(world.snapshot) };
};

/** Throws with the step at which an invariant broke. */
export const walk = async (
  world: World,
  services: Services,
  acts: readonly Act[],
  reads: readonly Operation[],
  path: readonly Step[],
  standing: Standing,
): Promise<Walk> => {
  const gone: Walk = { acts: 0, done: 0 };
  const { schema } = world.portal;
  const look = () => createJudge(standing.marks, truthOf(world));
  let judge = look();
  for (const step of path) {
    const act = acts[step.act];
    const [asked, read] = [world.principals[step.who], reads[step.read]];
    if (!act || !asked || !read) continue;
    // The one who can, two times in three: sequences of refusals prove little.
    const who = await enterAgain(services, step.who % 3 === 0 ? asked : act.by);
    const variables = fitted(world, act, who, step.row);
    const answer = await send(schema, contextOf(services, who), act.operation, variables);
    const written = await readWritten(world);
    const after = stateAfter(standing.state, written);
    const changes = changesBetween(standing.state, after);
    standing.state = after;
    gone.acts += 1;
    if (changes.length > 0) gone.done += 1;
    const wrong = trespasses(world, { name: act.name, who, wall: 'role' }, changes, variables);
    const given = JSON.stringify(variables);
    const isOpen = openedBy(given, world.tenants).length > 0;
    // What an act took away may be answered once more, as it was.
    const earlier = isOpen ? [] : judge.judge(answer.text, who, 'role', given).seen.flat();
    const was = new Set(earlier.map(({ row, column }) => String(row.values[column])));
    const place = `${who.name} | ${act.name} | ${given}`;
    if (wrong.length > 0) throw new Error(`${place} changed ${wrong.join(', ')}`);
    if (changes.length > 0) {
      const next = await renewed(world.snapshot, world.admin, world.catalogue, written.tables);
      moveMarks(standing.marks, world.snapshot, next);
      world.snapshot = next;
      judge = look();
    }
    if (!isOpen) {
      const told = judge.judge(answer.text, who, 'role', given).forbidden;
      const forbidden = told.filter((each) => ![...was].some((value) => value.includes(each.split(' of ')[0] ?? each)));
      if (forbidden.length > 0) throw new Error(`${place} was told ${forbidden.join(', ')}`);
    }
    const reader = await enterAgain(services, world.principals[step.reader] ?? who);
    const seen = await send(schema, contextOf(services, reader), read, {});
    const { forbidden } = judge.judge(seen.text, reader, 'role');
    if (forbidden.length > 0) throw new Error(`after ${place}: ${reader.name} | ${read.path.name} | ${forbidden.join(', ')}`);
  }
  return gone;
};
