// One organisation at full blast waits for itself, not the others for it: each has so many operations under way
// and the rest of its own stand in its own line. Who would wait too long is told so at once or soon.

export interface FairTurnsOptions {
  /** Operations of one caller under way at once. */
  most: number;
  /** Its operations that may wait. */
  waiting: number;
  /** Longest wait. Milliseconds. */
  patience: number;
}

interface Line {
  running: number;
  waiting: (() => void)[];
}

export class TooBusy extends Error {}

export const createFairTurns = ({ most, waiting, patience }: FairTurnsOptions) => {
  const lines = new Map<string, Line>();

  const wait = (line: Line): Promise<void> => {
    if (line.waiting.length >= waiting) return Promise.reject(new TooBusy());
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(go), 1);
        reject(new TooBusy());
      }, patience);
      line.waiting.push(go);
    });
  };

  return async <T>(caller: string, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(caller) ?? { running: 0, waiting: [] };
    lines.set(caller, line);
    if (line.running >= most) await wait(line);
    else line.running += 1;
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
      if (line.running === 0) lines.delete(caller);
    }
  };
};
export type FairTurns = ReturnType<typeof createFairTurns>;
