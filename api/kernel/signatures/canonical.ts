import { createHash } from 'node:crypto';

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON does not know cannot be signed');
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => (each === undefined ? null : plain(each)));
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]));
  }
  return value;
};

/** One text for one value: keys sorted, dates and large numbers as text, nothing undefined. */
export const canonicalJson = (value: unknown): string => JSON.stringify(plain(value)) ?? 'null';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const contentHashOf = (content: unknown): string => sha256(content instanceof Uint8Array ? content : canonicalJson(content));
