import { parentPort, workerData } from 'node:worker_threads';
import type { Handover, Reply, Task } from './assign.ts';
import type { Match, Progress } from './problem.ts';
import { AssignmentUndecidedError, solveAssignment } from './solve.ts';
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

const handedOver = (): Promise<Match[]> =>
  new Promise((resolve) => {
    const match: Match[] = [];
    parentPort?.on('message', (handover: Handover) => {
      for (const one of handover.match) match.push(one);
      if (handover.last) resolve(match);
    });
  });

try {
  const outcome = await solveAssignment({ ...problem, match: await handedOver() }, tell, limits);
  answer({ kind: 'outcome', outcome });
} catch (error) {
  // A class does not survive the way between threads.
  if (error instanceof ProblemError) answer({ kind: 'invalid', issues: error.issues });
  else if (error instanceof AssignmentUndecidedError) answer({ kind: 'undecided' });
  else throw error;
} finally {
  parentPort?.close();
}
