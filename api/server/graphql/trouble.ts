// What a failed database call means for the client: come back in a moment, or something is wrong with us.

/** SQLSTATE classes and codes after which the same request may succeed a moment later. */
const passing = [
  /^08/, // connection lost or refused
  /^53/, // out of connections, memory or disk
  /^57(014|P0[1-5])$/, // statement cancelled by its time limit, server stopping or starting
  /^55P03$/, // a lock was not given in time
  /^40(001|P01)$/, // another transaction was in the way
  /^25P0[34]$/, // the transaction sat idle too long
  /^25006$/, // the server is read-only for now
];
const prismaPassing = new Set(['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);
const adapterPassing = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TransactionWriteConflict',
  'TransactionAlreadyClosed',
]);
const socketPassing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const words =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|server closed the connection|cannot use a pool after/i;

/** Rows that another's row, or nobody's, stands in the way of: to the outside all of these are one. */
const hidden = new Set(['42501', '23503', '23505', 'P2002', 'P2003', 'P2025', 'P2004']);

interface Clue {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: unknown;
  driverAdapterError?: unknown;
}

/** Everything in the chain of causes that looks like a code. */
const cluesOf = (error: unknown, depth = 0): string[] => {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Clue;
  const here = [code, originalCode, kind].filter((each): each is string => typeof each === 'string');
  if (typeof message === 'string' && words.test(message)) here.push('ECONNRESET');
  return [...here, ...[cause, meta, driverAdapterError].flatMap((each) => cluesOf(each, depth + 1))];
};

export type Trouble = 'passing' | 'hidden' | 'ours';

export const troubleOf = (error: unknown): Trouble => {
  const clues = cluesOf(error);
  const isPassing = (clue: string) =>
    prismaPassing.has(clue) || adapterPassing.has(clue) || socketPassing.has(clue) || passing.some((each) => each.test(clue));
  if (clues.some(isPassing)) return 'passing';
  return clues.some((clue) => hidden.has(clue)) ? 'hidden' : 'ours';
};
