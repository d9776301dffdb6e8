import { Worker } from 'node:worker_threads';
import { type AssignmentOutcome, type AssignmentProblem, DEFAULT_LIMITS, type Limits, type Progress } from './problem.ts';
import { ProblemError, type ProblemIssue } from './validate.ts';

export interface Task {
  problem: AssignmentProblem;
  limits: Limits;
}

export type Reply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'outcome'; outcome: AssignmentOutcome }
  | { kind: 'invalid'; issues: readonly ProblemIssue[] };

export interface AssignOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  limits?: Partial<Limits>;
}

/** The solver's own memory comes on top and is bounded by its address space. */
const HEAP_MEGABYTES = 1_024;

/** Finds the list in a thread of its own. Aborting ends the thread before the promise is rejected with the signal's reason. */
export const assignExperts = async (problem: AssignmentProblem, options: AssignOptions = {}): Promise<AssignmentOutcome> => {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const task: Task = { problem, limits: { ...DEFAULT_LIMITS, ...options.limits } };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const answered = Promise.withResolvers<AssignmentOutcome>();
  const abort = () => answered.reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'progress') onProgress?.(reply.progress);
    if (reply.kind === 'outcome') answered.resolve(reply.outcome);
    if (reply.kind === 'invalid') answered.reject(new ProblemError(reply.issues));
  });
  worker.on('error', answered.reject);
  worker.on('exit', (code) => answered.reject(new Error(`assignment: the thread ended with ${code} and without an answer`)));
  try {
    return await answered.promise;
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
};
