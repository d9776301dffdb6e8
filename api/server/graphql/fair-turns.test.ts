import { expect, test } from 'vitest';
import { createFairTurns, TooBusy } from './fair-turns.ts';

/** Work that is done when the test says so. */
const held = () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
};

test('one caller has so many under way, another is not held up', async () => {
  const inTurn = createFairTurns({ most: 2, waiting: 10, patience: 60_000 });
  const gate = held();
  let running = 0;
  let highest = 0;
  const work = async () => {
    running += 1;
    highest = Math.max(highest, running);
    await gate.done;
    running -= 1;
  };
  const busy = Array.from({ length: 8 }, () => inTurn('a', work));
  expect(await inTurn('b', async () => 'at once')).toBe('at once');
  gate.finish();
  await Promise.all(busy);
  expect(highest).toBe(2);
});

test('beyond the line, and after a long wait, it is told', async () => {
  const gate = held();
  const short = createFairTurns({ most: 1, waiting: 1, patience: 60_000 });
  const first = short('a', () => gate.done);
  const second = short('a', async () => undefined);
  await expect(short('a', async () => undefined)).rejects.toThrow(TooBusy);
  const hasty = createFairTurns({ most: 1, waiting: 9, patience: 1 });
  const running = hasty('a', () => gate.done);
  await expect(hasty('a', async () => undefined)).rejects.toThrow(TooBusy);
  gate.finish();
  await Promise.all([first, second, running]);
  expect(await short('a', async () => 'free again')).toBe('free again');
  expect(await hasty('a', async () => 'free again')).toBe('free again');
});

test('a failure gives its place away', async () => {
  const inTurn = createFairTurns({ most: 1, waiting: 1, patience: 60_000 });
  await expect(inTurn('a', async () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await inTurn('a', async () => 1)).toBe(1);
});
