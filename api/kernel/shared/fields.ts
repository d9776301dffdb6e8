// Fields that several forms share. A message in capitals is the key of its text.
import { z } from 'zod';

export const phoneField = z.string().trim().regex(/^[0-9+ -]{5,20}$/, 'PHONE');
export const emailField = z.string().trim().toLowerCase().max(200).pipe(z.email('EMAIL'));
export const personNameField = z.string().trim().min(1, 'REQUIRED').max(50);
/** Why something is done to somebody: kept in the audit and shown to her. */
export const reasonField = z.string().trim().min(5, 'REASON_TOO_SHORT').max(500);
export const reasonInput = z.strictObject({ reason: reasonField });

const blankToNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
/** Text that may be left out; blank counts as left out. */
export const optionalText = (max: number) => z.preprocess(blankToNull, z.string().trim().max(max).nullish());
/** A day as forms send it. */
export const dayField = z.iso.date('DATE');
