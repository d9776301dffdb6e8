import { expect, test } from 'vitest';
import type { AssignmentExpert, AssignmentItem, AssignmentProblem, Finding } from './problem.ts';
import { solveAssignment } from './solve.ts';

const item = (id: string, need: number, track = '心血管', group: string | null = null): AssignmentItem => ({ id, need, track, group });
const expert = (id: string, more: Partial<AssignmentExpert> = {}): AssignmentExpert => ({
  id,
  employerId: `hospital of ${id}`,
  min: 0,
  max: 10,
  tracks: ['心血管'],
  ...more,
});
const call = (items: AssignmentItem[], experts: AssignmentExpert[], more: Partial<AssignmentProblem> = {}): AssignmentProblem => ({
  items,
  experts,
  match: [],
  conflicts: [],
  locked: [],
  oneEmployerPerItem: true,
  fairnessFloor: true,
  balanceWeight: 0,
  seed: 'why',
  ...more,
});
const reasons = async (problem: AssignmentProblem): Promise<readonly Finding[]> => {
  const outcome = await solveAssignment(problem);
  return outcome.kind === 'infeasible' ? outcome.infeasible : [];
};

test('three items of a track have two eligible experts and need three: one finding', async () => {
  const problem = call(
    [item('a', 3), item('b', 3), item('c', 3), item('fine', 1, '骨科')],
    [expert('x'), expert('y'), expert('z'), expert('bone', { tracks: ['骨科'] })],
    { conflicts: ['a', 'b', 'c'].map((itemId) => ({ itemId, expertId: 'z' })) },
  );
  expect(await reasons(problem)).toEqual([
    { code: 'ITEM_SHORT', track: '心血管', itemIds: ['a', 'b', 'c'], need: 3, eligible: 2, expertIds: ['x', 'y'], conflicts: 1 },
  ]);
});

test('near-duplicates need experts who may judge each of them', async () => {
  const problem = call([item('a', 2, '心血管', 'twins'), item('b', 2, '心血管', 'twins')], [expert('x'), expert('y'), expert('z')], {
    conflicts: [
      { itemId: 'a', expertId: 'x' },
      { itemId: 'b', expertId: 'y' },
    ],
  });
  expect(await reasons(problem)).toEqual([
    { code: 'ITEM_SHORT', track: '心血管', itemIds: ['a', 'b'], need: 2, eligible: 1, expertIds: ['z'], conflicts: 2 },
  ]);
});

test('an item is short by the employer cap', async () => {
  const colleagues = ['x', 'y', 'z'].map((id) => expert(id, { employerId: id === 'z' ? 'other' : 'same' }));
  const finding = {
    code: 'EMPLOYER_SHORT',
    track: '心血管',
    itemIds: ['a'],
    need: 3,
    eligible: 3,
    employers: 2,
    expertIds: ['x', 'y', 'z'],
  };
  expect(await reasons(call([item('a', 3)], colleagues))).toEqual([finding]);
  expect(await reasons(call([item('a', 3)], colleagues, { oneEmployerPerItem: false }))).toEqual([]);
  expect(
    await reasons(
      call(
        [item('a', 3)],
        colleagues.map((one) => ({ ...one, employerId: null })),
      ),
    ),
  ).toEqual([]);
});

test('an item is short because experts are kept apart', async () => {
  const problem = call([item('a', 2)], [expert('x'), expert('y')], { forbidTogether: [['y', 'x']] });
  expect(await reasons(problem)).toEqual([
    { code: 'TOGETHER_SHORT', track: '心血管', itemIds: ['a'], need: 2, eligible: 2, atMost: 1, expertIds: ['x', 'y'] },
  ]);
});

test('items together need more than their experts can give; two tracks are two findings', async () => {
  const bone = { tracks: ['骨科'], max: 1 };
  const problem = call(
    [item('a', 2), item('b', 2), item('c', 2), item('k', 1, '骨科'), item('l', 1, '骨科'), item('m', 1, '眼科')],
    [expert('x', { max: 2 }), expert('y', { max: 3 }), expert('bone', bone), expert('eye', { tracks: ['眼科'] })],
  );
  const findings = await reasons(problem);
  expect(findings).toHaveLength(2);
  expect(findings).toContainEqual({
    code: 'CAPACITY_SHORT',
    tracks: ['心血管'],
    itemIds: ['a', 'b', 'c'],
    need: 6,
    available: 5,
    expertIds: ['x', 'y'],
  });
  expect(findings).toContainEqual({
    code: 'CAPACITY_SHORT',
    tracks: ['骨科'],
    itemIds: ['k', 'l'],
    need: 2,
    available: 1,
    expertIds: ['bone'],
  });
});

test('the employer cap counts in what is available', async () => {
  // Each item could find two employers, but z has only one review to give.
  const experts = [expert('x', { employerId: 'same' }), expert('y', { employerId: 'same' }), expert('z', { max: 1 })];
  expect(await reasons(call([item('a', 2), item('b', 2)], experts))).toEqual([
    { code: 'CAPACITY_SHORT', tracks: ['心血管'], itemIds: ['a', 'b'], need: 4, available: 3, expertIds: ['x', 'y', 'z'] },
  ]);
});

test('a locked pair takes its place in what is available', async () => {
  const experts = [expert('x', { max: 1 }), expert('y', { max: 2 })];
  const locked = [{ itemId: 'a', expertId: 'x' }];
  const [finding] = await reasons(call([item('a', 2), item('b', 2)], experts, { locked }));
  expect(finding).toMatchObject({ code: 'CAPACITY_SHORT', need: 2, available: 1, itemIds: ['b'] });
});

test('the minimum load of an expert cannot be met', async () => {
  const experts = [expert('x', { min: 3, tracks: ['骨科'] }), expert('y')];
  expect(await reasons(call([item('a', 1), item('k', 1, '骨科')], experts))).toEqual([
    { code: 'MIN_LOAD', expertId: 'x', min: 3, eligible: 1, itemIds: ['k'] },
  ]);
});

test('minimum loads of several experts cannot be met together', async () => {
  const experts = [expert('x', { min: 2 }), expert('y', { min: 2 }), expert('bone', { tracks: ['骨科'], min: 1 })];
  expect(await reasons(call([item('a', 1), item('b', 1), item('c', 1), item('k', 1, '骨科')], experts))).toEqual([
    { code: 'MIN_LOADS', expertIds: ['x', 'y'], min: 4, available: 3, itemIds: ['a', 'b', 'c'], tracks: ['心血管'] },
  ]);
});

test('what the data itself says wrongly', async () => {
  expect(await reasons(call([item('a', 1)], [expert('x', { min: 4, max: 2 })]))).toEqual([
    { code: 'LOAD_RANGE', expertId: 'x', min: 4, max: 2 },
  ]);
  const twins = [item('a', 1, '心血管', 'twins'), item('b', 2, '心血管', 'twins')];
  const [finding] = await reasons(call(twins, [expert('x'), expert('y')]));
  expect(finding).toMatchObject({ code: 'GROUP_NEEDS', group: 'twins', itemIds: ['a', 'b'] });
});

const lock = (problem: AssignmentProblem, ...pairs: [string, string][]): Promise<readonly Finding[]> =>
  reasons({ ...problem, locked: pairs.map(([itemId, expertId]) => ({ itemId, expertId })) });

test('a locked pair that breaks a rule is named with the rule', async () => {
  const experts = [
    expert('x', { employerId: 'same' }),
    expert('y', { employerId: 'same' }),
    expert('z', { max: 1 }),
    expert('bone', { tracks: ['骨科'] }),
    expert('w'),
  ];
  const problem = call([item('a', 2), item('b', 1)], experts, {
    conflicts: [{ itemId: 'a', expertId: 'w' }],
    forbidTogether: [['z', 'x']],
  });
  const fault = (itemId: string, expertId: string, name: string) => ({ code: 'LOCKED', itemId, expertId, fault: name });
  expect(await lock(problem, ['a', 'w'])).toEqual([fault('a', 'w', 'conflict')]);
  expect(await lock(problem, ['a', 'bone'])).toEqual([fault('a', 'bone', 'track')]);
  expect(await lock(problem, ['a', 'x'], ['a', 'y'])).toEqual([fault('a', 'x', 'employer'), fault('a', 'y', 'employer')]);
  expect(await lock(problem, ['a', 'x'], ['a', 'z'])).toEqual([fault('a', 'x', 'together'), fault('a', 'z', 'together')]);
  expect(await lock(problem, ['a', 'z'], ['b', 'z'])).toEqual([fault('a', 'z', 'max-load'), fault('b', 'z', 'max-load')]);
  expect(await lock(problem, ['b', 'x'], ['b', 'z'])).toContainEqual(fault('b', 'z', 'item-full'));
  const twins = call([item('a', 1, '心血管', 'twins'), item('b', 1, '心血管', 'twins')], experts, {
    conflicts: [{ itemId: 'b', expertId: 'w' }],
  });
  expect(await lock(twins, ['a', 'w'])).toEqual([fault('a', 'w', 'group')]);
});

test('rules that only together leave no list: the smallest set of them, and what would be missing', async () => {
  // Four reviews need all four experts, and p may sit with none of the others.
  const experts = ['p', 'q', 'r', 's'].map((id) => expert(id, { max: 1 }));
  const problem = call([item('a', 2), item('b', 2)], experts, {
    forbidTogether: [
      ['p', 'q'],
      ['p', 'r'],
      ['p', 's'],
    ].map(([one = '', other = '']): [string, string] => [one, other]),
  });
  const [finding, ...others] = await reasons(problem);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'COMBINATION', groups: [], minimal: true });
  if (finding?.code !== 'COMBINATION') throw new Error('another finding');
  expect(finding.together).toHaveLength(3);
  expect(finding.short.reduce((sum, { by }) => sum + by, 0)).toBe(1);
});

test('two groups of which each takes too much of every expert: one of them is reason enough', async () => {
  const experts = ['p', 'q', 'r', 's'].map((id) => expert(id, { max: 3 }));
  const trio = ['a', 'b'].map((id) => item(id, 3, '心血管', 'large'));
  const pair = ['k', 'l'].map((id) => item(id, 3, '心血管', 'small'));
  const [finding] = await reasons(call([...trio, ...pair], experts));
  expect(finding).toMatchObject({ code: 'COMBINATION', together: [], minimal: true });
  if (finding?.code !== 'COMBINATION') throw new Error('another finding');
  expect(finding.groups).toHaveLength(1);
  expect(finding.short.length).toBeGreaterThan(0);
});
