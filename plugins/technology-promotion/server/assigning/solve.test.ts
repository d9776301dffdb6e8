import { describe, expect, test } from 'vitest';
import { drawFrom } from './draw.ts';
import type { AssignmentItem, AssignmentProblem, AssignmentResult, Pair } from './problem.ts';
import { solveAssignment } from './solve.ts';

type Figures = [floor: number, value: number, imbalance: number];

const better = (one: Figures, other: Figures): boolean => {
  for (const [index, sign] of [1, 1, -1].entries()) {
    const difference = sign * ((one[index] ?? 0) - (other[index] ?? 0));
    if (difference !== 0) return difference > 0;
  }
  return false;
};

const subsets = <T>(list: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  return list.flatMap((first, index) => subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
};

/** Every list there is, one after the other, by the words of the rules; figures in millionths. */
const byHand = (problem: AssignmentProblem): Figures | null => {
  const has = (list: readonly Pair[], itemId: string, expertId: string) =>
    list.some((pair) => pair.itemId === itemId && pair.expertId === expertId);
  const micro = (share: number) => Math.round(share * 1e6);
  const score = (itemId: string, expertId: string) =>
    micro(problem.match.find((match) => match.itemId === itemId && match.expertId === expertId)?.score ?? 0);
  const fits = (item: AssignmentItem, ids: readonly string[]): boolean => {
    const experts = problem.experts.filter((expert) => ids.includes(expert.id));
    const employers = experts.map((expert) => expert.employerId).filter((employer) => employer !== null);
    return (
      experts.every((expert) => expert.tracks.includes(item.track) && !has(problem.conflicts, item.id, expert.id)) &&
      problem.locked.every((pair) => pair.itemId !== item.id || ids.includes(pair.expertId)) &&
      (!problem.oneEmployerPerItem || new Set(employers).size === employers.length) &&
      (problem.forbidTogether ?? []).every(([one, other]) => !(ids.includes(one) && ids.includes(other)))
    );
  };
  let best: Figures | null = null;
  const chosen = new Map<string, string[]>();
  const finish = () => {
    const loads = problem.experts.map((expert) => [...chosen.values()].filter((ids) => ids.includes(expert.id)).length);
    if (problem.experts.some((expert, index) => (loads[index] ?? 0) < expert.min || (loads[index] ?? 0) > expert.max)) return;
    const served = problem.items.map((item) => (chosen.get(item.id) ?? []).reduce((sum, id) => sum + score(item.id, id), 0));
    const floor = problem.fairnessFloor ? Math.min(...problem.items.map((item, index) => Math.floor((served[index] ?? 0) / item.need))) : 0;
    const imbalance = loads.reduce((sum, load) => sum + load * load, 0);
    const previous = problem.previous ?? { pairs: [], changeCost: 0 };
    const givenUp = previous.pairs.filter((pair) => !chosen.get(pair.itemId)?.includes(pair.expertId)).length;
    const total = served.reduce((sum, one) => sum + one, 0);
    const figures: Figures = [floor, total - givenUp * micro(previous.changeCost) - imbalance * micro(problem.balanceWeight), imbalance];
    if (!best || better(figures, best)) best = figures;
  };
  const place = (index: number): void => {
    const item = problem.items[index];
    if (!item) {
      finish();
      return;
    }
    const twin = problem.items.slice(0, index).find((other) => item.group && other.group === item.group);
    const options = twin
      ? [chosen.get(twin.id) ?? []].filter((ids) => ids.length === item.need)
      : subsets(
          problem.experts.map((expert) => expert.id),
          item.need,
        );
    for (const ids of options) {
      if (!fits(item, ids)) continue;
      chosen.set(item.id, ids);
      place(index + 1);
      chosen.delete(item.id);
    }
  };
  place(0);
  return best;
};

const invented = (seed: string): AssignmentProblem => {
  const draw = drawFrom(seed);
  const coarse = draw(2) === 0;
  const score = () => (coarse ? draw(3) / 2 : draw(1e6) / 1e6);
  const items = Array.from({ length: 2 + draw(4) }, (_, index) => ({
    id: `i${index}`,
    track: `t${draw(2)}`,
    need: 1 + draw(3),
    group: null as string | null,
  }));
  const [first, ...others] = items;
  if (first && draw(3) === 0) for (const item of [first, ...others.slice(0, 1)]) Object.assign(item, { group: 'twins', need: first.need });
  const experts = Array.from({ length: 4 + draw(3) }, (_, index) => ({
    id: `e${index}`,
    employerId: draw(4) === 0 ? null : `h${draw(4)}`,
    min: draw(4) === 0 ? 1 + draw(2) : 0,
    max: 2 + draw(4),
    tracks: draw(3) === 0 ? ['t0'] : ['t0', 't1'],
  }));
  const all = items.flatMap((item) => experts.map((expert) => ({ itemId: item.id, expertId: expert.id })));
  const some = (share: number): Pair[] => all.filter(() => draw(share) === 0);
  const apart = subsets(
    experts.map((expert) => expert.id),
    2,
  ).filter(() => draw(8) === 0);
  return {
    items,
    experts,
    match: all.filter(() => draw(6) > 0).map((pair) => ({ ...pair, score: score() })),
    conflicts: some(9),
    locked: draw(3) === 0 ? some(14) : [],
    ...(draw(2) === 0 ? { previous: { pairs: some(3), changeCost: draw(3) / 10 } } : {}),
    forbidTogether: apart.map(([one = '', other = '']): [string, string] => [one, other]),
    oneEmployerPerItem: draw(4) > 0,
    fairnessFloor: draw(5) > 0,
    balanceWeight: draw(3) === 0 ? 0.03 : 0,
    seed,
  };
};

const figuresOf = (problem: AssignmentProblem, result: AssignmentResult): Figures => [
  problem.fairnessFloor ? Math.round(result.floor * 1e6) : 0,
  Math.round(result.value * 1e6),
  result.imbalance,
];

describe('against every list there is', () => {
  const counts = { assigned: 0, infeasible: 0 };
  test.each(Array.from({ length: 20 }, (_, batch) => batch))('batch %i of invented calls', async (batch) => {
    for (let index = 0; index < 15; index++) {
      const problem = invented(`${batch}/${index}`);
      const best = byHand(problem);
      const outcome = await solveAssignment(problem);
      counts[outcome.kind] += 1;
      if (outcome.kind === 'infeasible') {
        expect({ seed: problem.seed, best }).toEqual({ seed: problem.seed, best: null });
        expect(outcome.infeasible.length).toBeGreaterThan(0);
      } else {
        expect({ seed: problem.seed, figures: figuresOf(problem, outcome) }).toEqual({ seed: problem.seed, figures: best });
        expect({ seed: problem.seed, optimal: outcome.optimal, gap: outcome.gap }).toEqual({
          seed: problem.seed,
          optimal: true,
          gap: { floor: 0, value: 0, balanceProven: true },
        });
      }
    }
  });
  test('both answers were seen often', () => {
    expect(counts.assigned).toBeGreaterThan(60);
    expect(counts.infeasible).toBeGreaterThan(60);
  });
});
