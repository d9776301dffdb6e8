import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/**
 * Passes bytes on while it sums them up, always one piece behind: when the sum is wrong, the last piece is
 * held back and the reader gets a broken transfer instead of a changed file.
 */
export const verified = (sha256: string, onMismatch: () => Promise<void>): Transform => {
  const sum = createHash('sha256');
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done) {
      if (sum.digest('hex') === sha256) done(null, held);
      else onMismatch().then(() => done(new Error('the stored bytes are not those that were uploaded')), done);
    },
  });
};
