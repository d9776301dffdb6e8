interface Options {
  /** Opens the stream; returns the way to close it. */
  open: (onEvent: (topic: string) => void, onEnd: () => void) => () => void;
  /** Whether the server is there at all: what a page asked of one that is not would take away what it shows. */
  answers: () => Promise<boolean>;
  tell: (topic: string) => void;
}

const shortest = 1_000;
const longest = 30_000;
/** A browser gives one server six connections: tabs nobody looks at must not hold them. */
const hiddenFor = 15_000;

/** Comes back by itself after an outage, waits longer each time, and lets go while the tab is hidden. */
export function keepListening({ open, answers, tell }: Options): () => void {
  let close: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let missed = false;
  let asking = false;
  let stopped = false;

  const end = () => {
    close?.();
    close = null;
    missed = true;
  };
  const later = () => {
    const wait = Math.min(longest, shortest * 2 ** tries);
    tries += 1;
    // Not all at once when a server comes back.
    timer = setTimeout(start, wait * (0.5 + Math.random() / 2));
  };
  const start = () => {
    clearTimeout(timer);
    if (close || asking || document.hidden) return;
    if (!missed) return listen();
    asking = true;
    void answers().then((there) => {
      asking = false;
      if (stopped || document.hidden) return;
      if (there) listen();
      else later();
    });
  };
  const listen = () => {
    let ended = false;
    const stop = open(
      (topic) => {
        tries = 0;
        tell(topic);
      },
      () => {
        ended = true;
        end();
        later();
      },
    );
    if (ended) return stop();
    close = stop;
    if (missed) tell('resync');
    missed = false;
  };
  const onVisibility = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(end, hiddenFor);
    else start();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('online', start);
  start();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('online', start);
    clearTimeout(timer);
    close?.();
  };
}
