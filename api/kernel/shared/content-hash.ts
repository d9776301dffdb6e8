import { sha256 } from './sha256.ts';

const isPlain = (value: object): value is Record<string, unknown> => {
  const kind = Object.getPrototypeOf(value) as unknown;
  return kind === Object.prototype || kind === null;
};

/**
 * One text for one content (RFC 8785): keys in order of their UTF-16 units, no space, numbers as ECMAScript writes them.
 * What is undefined is not there. What JSON cannot say is refused instead of turned into something else.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`no JSON says ${String(value)}`);
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${entries.join(',')}}`;
};

/** SHA-256 of the content, whatever order its keys were written in: the same here and in a browser. */
export const contentHash = (value: unknown): string => sha256(canonicalJson(value));
