import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { assignExperts } from './assign.ts';
import { drawFrom } from './draw.ts';
import type { AssignmentProblem, Progress } from './problem.ts';
import { AssignmentUndecidedError, solveAssignment } from './solve.ts';
import { ProblemError } from './validate.ts';

const call = (items: number, experts: number, need: number): AssignmentProblem => {
  const draw = drawFrom('thread');
  const itemList = Array.from({ length: items }, (_, index) => ({ id: `i${index}`, track: 't', need }));
  const expertList = Array.from({ length: experts }, (_, index) => ({
    id: `e${index}`,
    employerId: `h${index % Math.ceil(experts / 3)}`,
    min: 1,
    max: Math.ceil((1.1 * items * need) / experts),
    tracks: ['t'],
  }));
  return {
    items: itemList,
    experts: expertList,
    match: itemList.flatMap((item) => expertList.map((expert) => ({ itemId: item.id, expertId: expert.id, score: draw(1e6) / 1e6 }))),
    conflicts: [],
    locked: [],
    forbidTogether: [['e0', 'e1']],
    oneEmployerPerItem: true,
    fairnessFloor: true,
    balanceWeight: 0,
    seed: 'thread',
  };
};

test('a thread gives the answer of the search itself, tells its progress, and lets the caller work on', async () => {
  const told: Progress[] = [];
  let turns = 0;
  let done = false;
  const working = (async () => {
    while (!done) {
      turns += 1;
      await setImmediate();
    }
  })();
  const outcome = await assignExperts(call(60, 30, 3), { onProgress: (progress) => told.push(progress) });
  done = true;
  await working;
  const here = await solveAssignment(call(60, 30, 3));
  if (outcome.kind === 'infeasible' || here.kind === 'infeasible') throw new Error('no list');
  expect(outcome.pairs).toEqual(here.pairs);
  expect(outcome.optimal).toBe(true);
  // A blocked loop would turn a handful of times: once per message.
  expect(turns).toBeGreaterThan(20 * told.length);
  const phases = told.map((progress) => progress.phase).filter((phase, index, all) => phase !== all[index - 1]);
  expect(phases).toEqual(['checking', 'floor', 'total', 'balance', 'done']);
  expect(told.map((progress) => progress.seconds)).toEqual(told.map((progress) => progress.seconds).sort((one, other) => one - other));
});

test('no list is an answer, a contradiction is an error', async () => {
  expect(await assignExperts(call(4, 2, 3))).toMatchObject({
    kind: 'infeasible',
    infeasible: [{ code: 'ITEM_SHORT', need: 3, eligible: 2 }],
  });
  await expect(assignExperts({ ...call(4, 2, 1), balanceWeight: 7 })).rejects.toBeInstanceOf(ProblemError);
});

test('cancelling stops the thread in the middle of the search', async () => {
  const stop = new AbortController();
  const told: Progress[] = [];
  const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker').length;
  const before = threads();
  let during = before;
  const running = assignExperts(call(300, 120, 3), {
    signal: stop.signal,
    onProgress: (progress) => {
      told.push(progress);
      during = threads();
      if (progress.phase === 'floor') stop.abort(new Error('changed my mind'));
    },
  });
  await expect(running).rejects.toThrow('changed my mind');
  expect(during).toBeGreaterThan(before);
  expect(threads()).toBe(before);
  const heard = told.length;
  await setImmediate();
  expect(told.length).toBe(heard);
  expect(told.at(-1)?.phase).toBe('floor');
});

test('a clock that leaves no time for any list is told as such, never as "there is none"', async () => {
  await expect(assignExperts(call(200, 80, 3), { limits: { seconds: 0 } })).rejects.toBeInstanceOf(AssignmentUndecidedError);
});

test('who has cancelled already starts nothing', async () => {
  const told: Progress[] = [];
  const signal = AbortSignal.abort(new Error('never mind'));
  await expect(assignExperts(call(4, 4, 1), { signal, onProgress: (progress) => told.push(progress) })).rejects.toThrow('never mind');
  expect(told).toEqual([]);
});

test('when the search may not branch, the gap is told and the list still keeps every rule', async () => {
  const outcome = await solveAssignment(call(40, 12, 4), () => undefined, { nodes: 0, seconds: 600 });
  if (outcome.kind === 'infeasible') throw new Error('no list');
  expect(outcome.coverage).toEqual({ needed: 160, assigned: 160 });
  expect(outcome.gap.value).toBeGreaterThanOrEqual(0);
  expect(outcome.optimal).toBe(outcome.gap.floor === 0 && outcome.gap.value === 0 && outcome.gap.balanceProven);
  expect(outcome.reproducible).toBe(true);
});
