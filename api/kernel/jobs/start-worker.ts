import type { Services } from '../context.ts';
import { JOB_CHANNEL, type Listener } from '../live/listen.ts';
import { jobBook } from './job-book.ts';
import { planSchedules } from './plan-schedules.ts';
import { type Report, runOrder } from './run-order.ts';

export interface Worker {
  /** Takes no new order, finishes those in hand. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Orders in hand at the same time. */
  concurrency?: number;
  /** Calls the worker the moment an order is committed; without it work starts at the next look. */
  listener?: Listener | undefined;
  /** How often it looks for orders that have become due. */
  pollMs?: number;
  /** How often schedules are looked through. */
  planMs?: number;
  report?: Report;
  /** Told when the database is away; the worker keeps trying. */
  onTrouble?: (error: unknown) => void;
}

const LONGEST_TROUBLE_MS = 10_000;

/** Any number of these may run at once, in one process or in many. */
export const startWorker = (services: Services, options: WorkerOptions = {}): Worker => {
  const { concurrency = 2, pollMs = 2_000, planMs = 15_000, listener, report = () => undefined, onTrouble = () => undefined } = options;
  const turn = { services, book: jobBook(services.registry), report };
  const sleepers = new Set<() => void>();
  let calls = 0;
  let stopping = false;
  const wake = () => {
    calls += 1;
    for (const rise of [...sleepers]) rise();
  };
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        sleepers.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, ms);
      sleepers.add(rise);
    });

  const repeat = async (once: () => Promise<boolean>, restMs: number) => {
    let troubleMs = 0;
    while (!stopping) {
      const heard = calls;
      try {
        const again = await once();
        troubleMs = 0;
        // A call that came while we looked may be for an order that we did not see yet.
        if (!again && heard === calls && !stopping) await sleep(restMs);
      } catch (error) {
        onTrouble(error);
        troubleMs = Math.min(Math.max(troubleMs * 2, 250), LONGEST_TROUBLE_MS);
        if (!stopping) await sleep(troubleMs);
      }
    }
  };

  const deaf = [listener?.on(JOB_CHANNEL, wake), listener?.onGap(wake)];
  const planner = async () => {
    await planSchedules(services);
    return false;
  };
  const loops = [repeat(planner, planMs), ...Array.from({ length: concurrency }, () => repeat(() => runOrder(turn), pollMs))];
  return {
    stop: async () => {
      stopping = true;
      for (const off of deaf) off?.();
      wake();
      await Promise.all(loops);
    },
  };
};
