// The applicant's way back to her application: a code that opens one row and no other.
import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 20;

/** 100 bits, in groups of five: `7KQ2M-…`. */
export const newTrackingCode = (): string =>
  Array.from({ length: LENGTH }, (_, place) => (place && place % 5 === 0 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join('');

const tidy = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/**
 * The application's id, derived from its code: the server signs it as the visitor's scope, and row-level
 * security then shows that row alone. The code itself is stored nowhere.
 */
export const applicationIdOf = (code: string): string => {
  const hex = createHash('sha256')
    .update(`application:${tidy(code)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const applicantScope = (code: string) => ({ kind: 'public', userId: applicationIdOf(code) }) as const;
