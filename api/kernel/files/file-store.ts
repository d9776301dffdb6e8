import type { Readable } from 'node:stream';

/** First and last byte, both counted in. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where bytes lie: a folder or an S3 bucket. Keys are `<tenant>/<file>`, made by us, never a name from outside. */
export interface FileStore {
  /** Streams to the end, then makes the object visible; a broken upload leaves nothing. */
  put(key: string, body: Readable, size: number): Promise<void>;
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Done when the object is gone, also when it never was there. */
  delete(key: string): Promise<void>;
}

const key = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** No store takes another key, so that no name from outside can become a path. */
export const checkedKey = (name: string): string => {
  if (!key.test(name)) throw new Error('not a key of the store');
  return name;
};

export const keyOf = (file: { tenantId: string; id: string }): string => checkedKey(`${file.tenantId}/${file.id}`);
