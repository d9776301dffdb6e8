import type { ByteRange } from '@xinglin/kernel/files/file-store';

/** The one range a request asks for; `null` for the whole file, `'outside'` when there is no such part. */
export const byteRangeOf = (header: string | null, size: number): ByteRange | 'outside' | null => {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!found || (!found[1] && !found[2])) return null;
  const last = size - 1;
  // `-500` counts from the end.
  const start = found[1] ? Number(found[1]) : Math.max(0, size - Number(found[2]));
  const end = found[1] && found[2] ? Math.min(Number(found[2]), last) : last;
  return start > last || start > end ? 'outside' : { start, end };
};
