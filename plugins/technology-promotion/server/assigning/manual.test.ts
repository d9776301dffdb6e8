import { describe, expect, test } from 'vitest';
import { checkManualChange, type ManualChange } from './manual.ts';
import type { AssignmentProblem, Pair } from './problem.ts';
import { planFaults } from './rules.ts';

const expert = (id: string, employerId: string | null, max = 3, min = 0) => ({ id, employerId, min, max, tracks: ['t'] });
const problem: AssignmentProblem = {
  items: [
    { id: 'a', track: 't', need: 2 },
    { id: 'b', track: 't', need: 2, group: 'twins' },
    { id: 'c', track: 't', need: 2, group: 'twins' },
    { id: 'k', track: 'other', need: 1 },
  ],
  experts: [
    expert('x', 'h1', 3, 1),
    expert('y', 'h2'),
    expert('x2', 'h1'),
    expert('full', 'h3', 0),
    expert('w', null),
    { ...expert('bone', 'h5'), tracks: ['other'] },
  ],
  match: [],
  conflicts: [{ itemId: 'a', expertId: 'w' }],
  locked: [{ itemId: 'b', expertId: 'x' }],
  forbidTogether: [['w', 'y']],
  oneEmployerPerItem: true,
  fairnessFloor: true,
  balanceWeight: 0,
  seed: '',
};
const pair = (itemId: string, expertId: string): Pair => ({ itemId, expertId });
const plan = [pair('a', 'x'), pair('a', 'y'), pair('b', 'x'), pair('b', 'y'), pair('c', 'x'), pair('c', 'y'), pair('k', 'bone')];
const reasonsOf = (change: ManualChange, pairs: readonly Pair[] = plan) =>
  checkManualChange(problem, pairs, change).reasons.map((reason) =>
    `${reason.code} ${reason.itemIds.join()} ${reason.expertIds.join()}`.trim(),
  );
const without = (...gone: Pair[]) =>
  plan.filter((one) => !gone.some((other) => one.itemId === other.itemId && one.expertId === other.expertId));

test('the list itself has no fault', () => {
  expect(planFaults(problem, plan)).toEqual([]);
});

describe('adding', () => {
  const open = without(pair('a', 'y'));
  const add = (itemId: string, expertId: string): ManualChange => ({ kind: 'add', pair: pair(itemId, expertId) });
  test.each([
    ['a', 'w', ['CONFLICT a w']],
    ['a', 'bone', ['TRACK a bone']],
    ['a', 'x2', ['EMPLOYER a x,x2']],
    ['a', 'full', ['MAX_LOAD  full']],
    ['a', 'x', ['TWICE a x']],
    ['a', 'nobody', ['UNKNOWN_EXPERT  nobody']],
    ['nothing', 'x', ['UNKNOWN_ITEM nothing']],
    ['a', 'y', []],
  ])('%s to %s: %j', (itemId, expertId, expected) => {
    expect(reasonsOf(add(itemId, expertId), open)).toEqual(expected);
  });
  test('a third opinion where two are wanted, and each further one', () => {
    expect(reasonsOf(add('k', 'x2'))).toEqual(['TRACK k x2', 'ITEM_FULL k bone,x2']);
    expect(reasonsOf(add('k', 'w'), [...plan, pair('k', 'x2')])).toContain('ITEM_FULL k bone,x2,w');
  });
  test('two who are kept apart, and a near-duplicate that stays behind', () => {
    const change = add('c', 'w');
    expect(reasonsOf(change, without(pair('c', 'x')))).toEqual(['TOGETHER c w,y', 'GROUP b w']);
  });
});

describe('removing and swapping', () => {
  const remove = (itemId: string, expertId: string): ManualChange => ({ kind: 'remove', pair: pair(itemId, expertId) });
  test('leaves an item short, which may be on the way', () => {
    const check = checkManualChange(problem, plan, remove('a', 'y'));
    expect(check).toMatchObject({ allowed: true, reasons: [{ code: 'ITEM_SHORT', standing: 'incomplete', limit: 2, actual: 1 }] });
    expect(check.pairs).toEqual(without(pair('a', 'y')));
  });
  test('what is locked stays, and what is not there cannot go', () => {
    expect(checkManualChange(problem, plan, remove('b', 'x')).allowed).toBe(false);
    expect(reasonsOf(remove('b', 'x'))).toContain('LOCKED b x');
    expect(reasonsOf(remove('a', 'bone'))).toEqual(['ABSENT a bone']);
  });
  test('a minimum load that is left behind is told', () => {
    const small = [pair('a', 'x'), pair('a', 'y')];
    expect(reasonsOf(remove('a', 'x'), small)).toContain('MIN_LOAD  x');
  });
  test('a swap is judged by where it ends', () => {
    const swap = (to: string): ManualChange => ({ kind: 'swap', remove: pair('a', 'x'), add: pair('a', to) });
    expect(reasonsOf(swap('x2'))).toEqual([]);
    expect(reasonsOf(swap('w'))).toEqual(['CONFLICT a w', 'TOGETHER a w,y']);
  });
  test('a fault that was there before is no reason against a step that mends it', () => {
    const crowded = [...plan, pair('a', 'x2'), pair('a', 'w')];
    expect(checkManualChange(problem, crowded, remove('a', 'w'))).toMatchObject({ allowed: true, reasons: [] });
  });
});
