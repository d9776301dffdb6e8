import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type AssignmentOutcome, type AssignmentProblem, DEFAULT_LIMITS, type Limits, type Match, type Progress } from './problem.ts';
import { AssignmentUndecidedError } from './solve.ts';
import { ProblemError, type ProblemIssue } from './validate.ts';

export interface Task {
  problem: Omit<AssignmentProblem, 'match'>;
  limits: Limits;
}

export interface Handover {
  match: readonly Match[];
  last: boolean;
}

export type Reply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'outcome'; outcome: AssignmentOutcome }
  | { kind: 'invalid'; issues: readonly ProblemIssue[] }
  | { kind: 'undecided' };

export interface AssignOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  limits?: Partial<Limits>;
}

/** The solver's own memory comes on top and is bounded by its address space. */
const HEAP_MEGABYTES = 1_024;
/** Copying all scores at once would hold up every request of the process for a good part of a second. */
const HANDFUL = 5_000;

const handOver = async (worker: Worker, match: readonly Match[], stopped: () => boolean): Promise<void> => {
  for (let start = 0; ; start += HANDFUL) {
    const last = start + HANDFUL >= match.length;
    worker.postMessage({ match: match.slice(start, start + HANDFUL), last } satisfies Handover);
    if (last || stopped()) return;
    await setImmediate();
  }
};

/** Finds the list in a thread of its own. Aborting ends the thread before the promise is rejected with the signal's reason. */
export const assignExperts = async (problem: AssignmentProblem, options: AssignOptions = {}): Promise<AssignmentOutcome> => {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const { match, ...rest } = problem;
  const task: Task = { problem: rest, limits: { ...DEFAULT_LIMITS, ...options.limits } };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const answered = Promise.withResolvers<AssignmentOutcome>();
  let ended = false;
  const abort = () => answered.reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'progress' && !signal?.aborted) onProgress?.(reply.progress);
    if (reply.kind === 'outcome') answered.resolve(reply.outcome);
    if (reply.kind === 'invalid') answered.reject(new ProblemError(reply.issues));
    if (reply.kind === 'undecided') answered.reject(new AssignmentUndecidedError());
  });
  worker.on('error', answered.reject);
  worker.on('exit', (code) => answered.reject(new Error(`assignment: the thread ended with ${code} and without an answer`)));
  try {
    handOver(worker, match, () => ended).catch(answered.reject);
    return await answered.promise;
  } finally {
    ended = true;
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
};
