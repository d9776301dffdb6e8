import { shortHash } from './signature.ts';

/** A content's fingerprint, short; the whole of it on pointing. */
export function HashText({ hash }: { hash: string }) {
  return (
    <code className="x-hash" title={hash}>
      {shortHash(hash)}
    </code>
  );
}
