import { parentPort, workerData } from 'node:worker_threads';
import type { Reply, Task } from './assign.ts';
import type { Progress } from './problem.ts';
import { solveAssignment } from './solve.ts';
import { ProblemError } from './validate.ts';

// The thread of one assignment: it is given the problem, tells how far it is, answers once and ends.
const TELL_EVERY_SECONDS = 0.25;

const { problem, limits } = workerData as Task;
const answer = (reply: Reply) => parentPort?.postMessage(reply);
let told: Progress | null = null;

const tell = (progress: Progress) => {
  const sameStep = told !== null && told.phase === progress.phase && told.part === progress.part;
  if (sameStep && told !== null && progress.seconds - told.seconds < TELL_EVERY_SECONDS) return;
  told = progress;
  answer({ kind: 'progress', progress });
};

try {
  answer({ kind: 'outcome', outcome: await solveAssignment(problem, tell, limits) });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  answer({ kind: 'invalid', issues: error.issues });
}
