import { evenOut } from './balance.ts';
import { canonicalProblem, inputHash } from './canonical.ts';
import { explainCombination } from './explain-combination.ts';
import { explainShortage } from './explain-shortage.ts';
import { findAny, type PartState, raiseFloor } from './floor.ts';
import { type Column, partsOf, prepare } from './prepare.ts';
import {
  type AssignmentOutcome,
  type AssignmentProblem,
  DEFAULT_LIMITS,
  type Limits,
  MICRO,
  type Phase,
  type Progress,
} from './problem.ts';
import { resultOf } from './result.ts';
import { floorOf } from './served.ts';
import { openSolver, type Watch } from './solver.ts';
import { ProblemError, problemIssues } from './validate.ts';
import { raiseValue } from './value.ts';

/** The clock ran out before any list was found, and before it was proven that there is none. */
export class AssignmentUndecidedError extends Error {
  constructor() {
    super('assignment: no list found within the limits, and none ruled out');
    this.name = 'AssignmentUndecidedError';
  }
}

const now = (): number => performance.now() / 1000;

/** The phases in the order of the objective; each keeps what the one before it proved. Runs to its end in the calling thread; `assignExperts` runs it in one of its own. */
export const solveAssignment = async (
  given: AssignmentProblem,
  onProgress: (progress: Progress) => void = () => undefined,
  limits: Limits = DEFAULT_LIMITS,
): Promise<AssignmentOutcome> => {
  const issues = problemIssues(given);
  if (issues.length > 0) throw new ProblemError(issues);
  const started = now();
  const problem = canonicalProblem(given);
  const head = { inputHash: inputHash(problem), seed: problem.seed };
  const prepared = prepare(problem);
  const place = { phase: 'checking' as Phase, part: 0, parts: 0, bound: null as number | null, best: null as number | null };
  const tell = (bound: number | null, best: number | null) => {
    const figure = (value: number | null) => (value === null || !Number.isFinite(value) ? null : value);
    place.bound = figure(bound) ?? place.bound;
    place.best = figure(best) ?? place.best;
    onProgress({ ...place, seconds: now() - started });
  };
  const enter = (phase: Phase, part: number) => {
    Object.assign(place, { phase, part, bound: null, best: null });
    tell(null, null);
  };
  const watch: Watch = {
    nodes: limits.nodes,
    secondsLeft: () => limits.seconds - (now() - started),
    tell: (bound, best) =>
      place.phase === 'total' && bound !== null ? tell(-bound / MICRO, best === null ? null : -best / MICRO) : tell(null, null),
    runs: 0,
    nodesUsed: 0,
    clockEnded: false,
  };
  enter('checking', 0);
  const shortage = explainShortage(prepared);
  if (shortage.length > 0) return { kind: 'infeasible', infeasible: shortage, ...head };

  const highs = await openSolver();
  const states = partsOf(prepared).map((part): PartState => ({ part, rules: new Map(), relaxed: null, chosen: null }));
  place.parts = states.length;
  for (const [index, state] of states.entries()) {
    enter('floor', index + 1);
    const trial = findAny(highs, prepared, state, watch);
    if (trial === 'open') throw new AssignmentUndecidedError();
    if (trial === 'impossible') {
      enter('explaining', index + 1);
      return { kind: 'infeasible', infeasible: explainCombination(highs, prepared, state.part, watch), ...head };
    }
  }
  let floor = prepared.problem.fairnessFloor ? Infinity : 0;
  let floorBound = floor;
  if (prepared.problem.fairnessFloor) {
    for (const [index, state] of states.entries()) {
      enter('floor', index + 1);
      const raised = raiseFloor(highs, prepared, state, floor, watch, (bound, best) => tell(bound / MICRO, best / MICRO));
      floor = Math.min(floor, raised.floor);
      floorBound = Math.min(floorBound, raised.bound);
    }
  }
  let value = 0;
  let valueBound = 0;
  let balanceProven = true;
  const chosen: Column[] = [];
  for (const [index, state] of states.entries()) {
    enter('total', index + 1);
    const valued = raiseValue(highs, prepared, state, floor, watch, (bound, best) => tell(-bound / MICRO, -best / MICRO));
    value -= valued.cost;
    valueBound -= valued.bound;
    enter('balance', index + 1);
    const even = evenOut(highs, prepared, state, valued, floor, watch);
    balanceProven &&= even.proven;
    chosen.push(...even.chosen);
  }
  watch.clockEnded ||= watch.secondsLeft() <= 0;
  enter('done', states.length);
  const gap = { floor: prepared.problem.fairnessFloor ? floorBound - floor : 0, value: valueBound - value };
  return resultOf(prepared, chosen, {
    ...head,
    floor: floorOf(prepared.units, chosen),
    gap: { floor: gap.floor / MICRO, value: Number.isFinite(gap.value) ? gap.value / MICRO : null, balanceProven },
    parts: states.length,
    seconds: now() - started,
    watch,
  });
};
