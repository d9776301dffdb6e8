import { expect, test } from 'vitest';
import { type SaveEnd, SaveQueue, type SaveState } from './save-queue.ts';

const queueOf = (...ends: SaveEnd[]) => {
  const sent: string[] = [];
  const states: SaveState[] = [];
  const queue = new SaveQueue<string>(
    async (content) => {
      sent.push(content);
      return ends.shift() ?? 'saved';
    },
    (state) => states.push(state),
  );
  return { queue, sent, states };
};

test('only the newest of what was typed meanwhile is sent', async () => {
  const { queue, sent } = queueOf();
  queue.put('a');
  const first = queue.flush();
  queue.put('ab');
  queue.put('abc');
  expect(await first).toBe(true);
  expect(sent).toEqual(['a', 'abc']);
  expect(queue.pending).toBe(false);
});

test('what may have arrived is sent again, the same, before anything newer', async () => {
  const { queue, sent, states } = queueOf('unknown');
  queue.put('a');
  expect(await queue.flush()).toBe(false);
  expect(states.at(-1)).toBe('offline');
  queue.put('ab');
  expect(await queue.flush()).toBe(true);
  expect(sent).toEqual(['a', 'a', 'ab']);
});

test('what was refused is not lost and is sent when she asks', async () => {
  const { queue, sent } = queueOf('refused');
  queue.put('a');
  expect(await queue.flush()).toBe(false);
  expect(queue.pending).toBe(true);
  expect(await queue.flush()).toBe(true);
  expect(sent).toEqual(['a', 'a']);
});

test('what was refused is forgotten where the page goes on from what the server has', async () => {
  const { queue, sent, states } = queueOf('refused');
  queue.put('mine, on an old state');
  expect(await queue.flush()).toBe(false);
  expect(queue.pending).toBe(true);
  queue.forget();
  expect(queue.pending).toBe(false);
  expect(await queue.flush()).toBe(true);
  expect(sent).toEqual(['mine, on an old state']);
  expect(states).toContain('idle');
});
