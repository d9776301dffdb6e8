import type { Readable } from 'node:stream';

/** Where bytes lie: a folder or an S3 bucket. Keys are `<tenant>/<file>`, made by us, never a name from outside. */
export interface FileStore {
  /** Streams to the end, then makes the object visible; a broken upload leaves nothing. */
  put(key: string, body: Readable, size: number): Promise<void>;
  get(key: string): Promise<Readable>;
  delete(key: string): Promise<void>;
}
