// Tables are heavy: few at a time in all, one for an organisation, and no endless queue.
import { Refused } from '../http/refusal.ts';

const AT_ONCE = 3;
const WAITING = 4;
const RETRY_SECONDS = '15';

interface Line {
  count: number;
  last: Promise<unknown>;
}

const lines = new Map<string, Line>();
let running = 0;
const waiting: (() => void)[] = [];

const inHouseTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

/** Runs `work` when it is the organisation's turn; throws at once when too many wait already. */
export const inTableTurn = async <T>(tenantId: string, work: () => Promise<T>): Promise<T> => {
  const line = lines.get(tenantId) ?? { count: 0, last: Promise.resolve() };
  if (line.count > WAITING)
    throw new Refused(429, 'RATE_LIMITED', 'finish or wait for the tables under way', { 'retry-after': RETRY_SECONDS });
  lines.set(tenantId, line);
  line.count += 1;
  const mine = line.last.then(() => inHouseTurn(work));
  line.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    line.count -= 1;
    if (line.count === 0) lines.delete(tenantId);
  }
};
