import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepListening } from './keep-listening.ts';

class Page extends EventTarget {
  hidden = false;
  show(visible: boolean) {
    this.hidden = !visible;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
let streams: { onEvent: (topic: string) => void; onEnd: () => void; open: boolean }[];
let told: string[];
let stop: () => void;
let there: boolean;

const open = (onEvent: (topic: string) => void, onEnd: () => void) => {
  const stream = { onEvent, onEnd, open: true };
  streams.push(stream);
  return () => {
    stream.open = false;
  };
};
const last = () => {
  const stream = streams.at(-1);
  if (!stream) throw new Error('Nothing was opened.');
  return stream;
};

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  const ground = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', ground.addEventListener.bind(ground));
  vi.stubGlobal('removeEventListener', ground.removeEventListener.bind(ground));
  streams = [];
  told = [];
  there = true;
  stop = keepListening({ open, answers: async () => there, tell: (topic) => told.push(topic) });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('passes events on', () => {
  last().onEvent('notification');
  expect(told).toEqual(['notification']);
});

test('comes back after an end, later each time, and says that something may be missing', async () => {
  last().onEnd();
  expect(streams.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(streams.length).toBe(2);
  expect(told).toEqual(['resync']);
  last().onEnd();
  await vi.advanceTimersByTimeAsync(900);
  expect(streams.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(streams.length).toBe(3);
});

test('nothing is asked of a server that is away, until it is back', async () => {
  there = false;
  last().onEnd();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(streams.length).toBe(1);
  expect(told).toEqual([]);
  there = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(streams.length).toBe(2);
  expect(told).toEqual(['resync']);
});

test('lets go while hidden and catches up when seen again', async () => {
  page.show(false);
  vi.advanceTimersByTime(14_000);
  expect(last().open).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(last().open).toBe(false);
  page.show(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(last().open).toBe(true);
  expect(told).toEqual(['resync']);
});

test('a short look elsewhere loses nothing', () => {
  page.show(false);
  vi.advanceTimersByTime(5_000);
  page.show(true);
  vi.advanceTimersByTime(60_000);
  expect(streams.length).toBe(1);
  expect(told).toEqual([]);
});

test('stopped is stopped', () => {
  last().onEnd();
  stop();
  vi.advanceTimersByTime(120_000);
  expect(streams.length).toBe(1);
});
