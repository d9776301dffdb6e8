// Fields that several forms share. A message in capitals is the key of its text.
import { z } from 'zod';

const oneLine = /^[^\p{Cc}]*$/u;
const manyLines = /^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u;

/** One line of text, without control characters. */
export const lineField = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? 'REQUIRED' : undefined)
    .max(max)
    .regex(oneLine, 'TEXT');

/** At most so many digits behind the point: what is kept has no more, and is not to differ from what was said. */
export const decimalPlaces = (most: number) => (value: number) => Number(value.toFixed(most)) === value;

/**
 * For a rule over several fields: it speaks once these are filled in, whatever else is still wrong. Without it a rule waits
 * until all the rest is right, and a person is sent back a second time.
 */
export const whenFilled = (...keys: readonly string[]) => ({
  when: ({ value }: { value: unknown }): boolean => {
    const said = (value ?? {}) as Readonly<Record<string, unknown>>;
    return keys.every((key) => typeof said[key] === 'string' && said[key] !== '');
  },
});

export const phoneField = z
  .string()
  // As they come from a Chinese keyboard: ０２０－８８８８.
  .normalize('NFKC')
  .trim()
  .regex(/^[0-9+ -]{5,20}$/, 'PHONE');
export const emailField = z.string().trim().toLowerCase().max(200).pipe(z.email('EMAIL'));
export const personNameField = lineField(1, 50);
/** Why something is done to somebody: kept in the audit and shown to her. */
export const reasonField = z.string().trim().min(5, 'REASON_TOO_SHORT').max(500).regex(manyLines, 'TEXT');
export const reasonInput = z.strictObject({ reason: reasonField });

const blankToNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
/** Text that may be left out; blank counts as left out. */
export const optionalLine = (max: number) => z.preprocess(blankToNull, lineField(1, max).nullish());
export const optionalText = (max: number) => z.preprocess(blankToNull, z.string().trim().max(max).regex(manyLines, 'TEXT').nullish());
/** A day as forms send it. */
export const dayField = z.iso.date('DATE');
