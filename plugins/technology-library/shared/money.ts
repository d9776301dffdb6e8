import { z } from 'zod';

/** What fits into a column of fourteen figures, two of them behind the point. */
const MOST = 999_999_999_999.99;
const inFen = (yuan: number) => Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-4;

/** Yuan 元, to the fen 分. */
export const yuanField = z.number().positive('NOT_POSITIVE').max(MOST).refine(inFen, 'NOT_FEN');

/** Sums of yuan without the dust of binary fractions. */
export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;

/** Part of the whole in percent, to one figure behind the point; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? Math.round((part / whole) * 1_000) / 10 : null);
