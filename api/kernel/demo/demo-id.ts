import { createHash } from 'node:crypto';

/** A UUID that is the same at every seeding. */
export const demoId = (key: string): string => {
  const hex = createHash('sha256').update(`demo:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
