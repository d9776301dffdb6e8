import type { LiveEvent, LiveHub, LiveReader } from './hub.ts';

/** Events that wait for a reader who is too slow; beyond it they become one `resync`. */
const MOST_WAITING = 100;

/** The reader's events as something to iterate over. Leaving the loop closes the stream. */
export const openStream = (hub: LiveHub, reader: LiveReader): AsyncGenerator<LiveEvent, void, undefined> => {
  let waiting: LiveEvent[] = [];
  let call: (() => void) | undefined;
  let closed = false;
  const leave = hub.subscribe(reader, (event) => {
    if (waiting.length < MOST_WAITING) waiting.push(event);
    else waiting = [{ ...event, topic: 'resync', id: null }];
    call?.();
  });
  const close = async (): Promise<IteratorResult<LiveEvent, void>> => {
    closed = true;
    leave();
    call?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      while (waiting.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          call = resolve;
        });
      }
      const value = waiting.shift();
      return closed || !value ? { done: true, value: undefined } : { done: false, value };
    },
    return: close,
    throw: close,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await close();
    },
  };
};
