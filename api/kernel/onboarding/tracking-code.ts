// The applicant's way back to her application: a code that opens one row and no other.
import { randomBytes } from 'node:crypto';
import { derivedUuid } from '../derived-uuid.ts';

/** Without letters and digits that are taken for one another on paper. Thirty-two: a byte falls on each of them alike. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 20;

/** The code that these bytes say: the same bytes, the same code. */
export const trackingCodeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte, place) => (place && place % 5 === 0 ? '-' : '') + alphabet[byte % alphabet.length]).join('');

/** 100 bits, in groups of five: `7KQ2M-…`. */
export const newTrackingCode = (): string => trackingCodeFrom(randomBytes(LENGTH));

const tidy = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/**
 * The application's id, derived from its code: the server signs it as the visitor's scope, and row-level
 * security then shows that row alone. The code itself is stored nowhere.
 */
export const applicationIdOf = (code: string): string => derivedUuid(`application:${tidy(code)}`);

export const applicantScope = (code: string) => ({ kind: 'public', userId: applicationIdOf(code) }) as const;
