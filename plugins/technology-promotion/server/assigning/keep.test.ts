import { describe, expect, test } from 'vitest';
import { drawFrom, shuffled } from './draw.ts';
import type { AssignmentProblem, AssignmentResult } from './problem.ts';
import { planFaults } from './rules.ts';
import { solveAssignment } from './solve.ts';
import { ProblemError } from './validate.ts';

/** Twelve items of three opinions, nine experts of six employers; `steps` makes scores coarse, and ties many. */
const call = (seed: string, steps: number, more: Partial<AssignmentProblem> = {}): AssignmentProblem => {
  const draw = drawFrom('fixed call');
  const items = Array.from({ length: 12 }, (_, index) => ({ id: `i${index}`, track: `t${index % 2}`, need: 3, group: null }));
  const experts = Array.from({ length: 9 }, (_, index) => ({
    id: `e${index}`,
    employerId: `h${index % 6}`,
    min: 2,
    max: 6,
    tracks: ['t0', 't1'],
  }));
  const match = items.flatMap((item) =>
    experts.map((expert) => ({ itemId: item.id, expertId: expert.id, score: (1 + draw(steps)) / (steps + 1) })),
  );
  return {
    items,
    experts,
    match,
    conflicts: [{ itemId: 'i0', expertId: 'e0' }],
    locked: [],
    oneEmployerPerItem: true,
    fairnessFloor: true,
    balanceWeight: 0,
    seed,
    ...more,
  };
};

const solved = async (problem: AssignmentProblem): Promise<AssignmentResult> => {
  const outcome = await solveAssignment(problem);
  if (outcome.kind === 'infeasible') throw new Error(JSON.stringify(outcome.infeasible));
  return outcome;
};
const namesOf = (pairs: readonly { itemId: string; expertId: string }[]) => pairs.map(({ itemId, expertId }) => `${itemId}-${expertId}`);
const withoutClock = ({ stats, ...result }: AssignmentResult) => JSON.stringify({ ...result, stats: { ...stats, seconds: 0 } });

describe('the draw', () => {
  test('the same input and seed give the same answer, byte for byte, in whatever order it is handed in', async () => {
    const problem = call('s1', 3);
    const mixed = drawFrom('other order');
    const again: AssignmentProblem = {
      ...problem,
      items: shuffled(problem.items, mixed),
      experts: shuffled(problem.experts, mixed),
      match: shuffled(problem.match, mixed),
    };
    const first = withoutClock(await solved(problem));
    expect(withoutClock(await solved(problem))).toBe(first);
    expect(withoutClock(await solved(again))).toBe(first);
  });

  test('another seed decides between equals only', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, (_, index) => solved(call(`s${index}`, 1))));
    const lists = new Set(results.map((result) => namesOf(result.pairs).join()));
    const figures = new Set(
      results.map(({ floor, total, value, imbalance, inputHash }) => JSON.stringify([floor, total, value, imbalance, inputHash])),
    );
    expect(lists.size).toBeGreaterThan(3);
    expect(figures.size).toBe(1);
  });

  test('of two experts who are equal in everything, neither is always the one', async () => {
    const base = call('', 1);
    const [item] = base.items;
    if (!item) throw new Error('no item');
    const taken = new Set<string>();
    for (let index = 0; index < 12; index++) {
      const problem: AssignmentProblem = {
        ...base,
        items: [{ ...item, need: 1 }],
        experts: base.experts.slice(1, 3).map((expert) => ({ ...expert, min: 0 })),
        match: [],
        conflicts: [],
        seed: `lot ${index}`,
      };
      for (const { expertId } of (await solved(problem)).pairs) taken.add(expertId);
    }
    expect([...taken].sort()).toEqual(['e1', 'e2']);
  });

  test('another input has another hash, another seed has not', async () => {
    const [one, seeded, other] = await Promise.all([
      solved(call('a', 3)),
      solved(call('b', 3)),
      solved(call('a', 3, { conflicts: [{ itemId: 'i1', expertId: 'e0' }] })),
    ]);
    expect(seeded.inputHash).toBe(one.inputHash);
    expect(other.inputHash).not.toBe(one.inputHash);
  });
});

describe('what must stay', () => {
  test('locked pairs stay, though the list would be better without them', async () => {
    const free = await solved(call('s', 50));
    const held = new Set(namesOf(free.pairs));
    const locked = call('s', 50).match.filter(
      (match) => !held.has(`${match.itemId}-${match.expertId}`) && match.itemId !== 'i0' && match.score < 0.3,
    );
    const chosen = locked.filter(
      (match, index) => locked.findIndex((other) => other.itemId === match.itemId || other.expertId === match.expertId) === index,
    );
    expect(chosen.length).toBeGreaterThan(1);
    const result = await solved(call('s', 50, { locked: chosen.map(({ itemId, expertId }) => ({ itemId, expertId })) }));
    expect(result.pairs.filter((pair) => pair.locked).length).toBe(chosen.length);
    expect(namesOf(result.pairs)).toEqual(expect.arrayContaining(namesOf(chosen)));
    expect(result.total).toBeLessThan(free.total);
  });

  test('a dear change is not made, a free one is', async () => {
    // The old list comes from other scores, so that the new best one would differ.
    const before = call('s', 50);
    const scores = drawFrom('new scores');
    const match = before.match.map((one) => ({ ...one, score: scores(1000) / 1000 }));
    const old = await solved({ ...before, fairnessFloor: false });
    const rerun = (changeCost: number) => solved({ ...before, match, fairnessFloor: false, previous: { pairs: old.pairs, changeCost } });
    const [free, some, dear] = await Promise.all([rerun(0), rerun(0.2), rerun(1)]);
    expect(dear.changes).toEqual({ kept: 36, givenUp: 0 });
    expect(namesOf(dear.pairs)).toEqual(namesOf(old.pairs));
    expect(free.changes.kept).toBeLessThan(some.changes.kept);
    expect(some.changes.kept).toBeLessThan(36);
    expect(free.total).toBeGreaterThan(some.total);
    expect(some.value).toBeCloseTo(some.total - 0.2 * some.changes.givenUp, 9);
  });

  test('near-duplicates go to the same experts', async () => {
    const base = call('s', 50);
    const twins = ['i1', 'i2', 'i5'];
    const items = base.items.map((item) => ({ ...item, group: twins.includes(item.id) ? 'twins' : null }));
    const experts = (result: AssignmentResult, itemId: string) =>
      result.pairs.filter((pair) => pair.itemId === itemId).map((pair) => pair.expertId);
    const apart = await solved(base);
    const together = await solved({ ...base, items });
    expect(new Set(twins.map((id) => experts(apart, id).join())).size).toBeGreaterThan(1);
    expect(new Set(twins.map((id) => experts(together, id).join())).size).toBe(1);
    expect(planFaults({ ...base, items }, apart.pairs).map((fault) => fault.code)).toContain('GROUP');
  });
});

test('the floor lifts the worst-served item and balance evens the loads, each at a stated price', async () => {
  const experts = call('s', 50).experts.map((expert) => ({ ...expert, min: 3, max: 5 }));
  const plain = await solved(call('s', 50, { experts, fairnessFloor: false }));
  const fair = await solved(call('s', 50, { experts }));
  const even = await solved(call('s', 50, { experts, fairnessFloor: false, balanceWeight: 0.5 }));
  expect(fair.floor).toBeGreaterThan(plain.floor);
  expect(fair.total).toBeLessThanOrEqual(plain.total);
  expect(even.imbalance).toBeLessThan(plain.imbalance);
  expect(even.loadBounds).toEqual({ least: 4, most: 4 });
  expect(plain.coverage).toEqual({ needed: 36, assigned: 36 });
});

test('a pair that nobody scored is still a pair', async () => {
  const result = await solved(call('s', 3, { match: [] }));
  expect(result.pairs).toHaveLength(36);
  expect(result).toMatchObject({ floor: 0, total: 0, optimal: true });
});

test('a problem that contradicts itself is refused with the places', async () => {
  const base = call('s', 3);
  const broken: AssignmentProblem = {
    ...base,
    items: [...base.items, { id: 'i0', track: 't0', need: 0 }],
    match: [{ itemId: 'nowhere', expertId: 'e0', score: Number.NaN }],
    forbidTogether: [['e1', 'e1']],
    balanceWeight: -1,
  };
  const issues = await solveAssignment(broken).then(
    () => [],
    (error: unknown) => (error instanceof ProblemError ? error.issues : []),
  );
  expect(issues).toEqual([
    { path: 'items.12.id', code: 'TWICE' },
    { path: 'items.12.need', code: 'NOT_COUNT' },
    { path: 'match.0.itemId', code: 'UNKNOWN_ITEM' },
    { path: 'match.0.score', code: 'NOT_SHARE' },
    { path: 'forbidTogether.0', code: 'SAME_EXPERT' },
    { path: 'balanceWeight', code: 'NOT_SHARE' },
  ]);
});
