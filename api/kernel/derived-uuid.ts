import { createHash } from 'node:crypto';

/** The UUID (version 8, RFC 9562) that belongs to a text: the same every time, and no way back to the text. */
export const derivedUuid = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
