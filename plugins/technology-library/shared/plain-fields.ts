// Fields that may be left out, with input types that forms can be typed by; blank counts as left out.
import { z } from 'zod';

const oneLine = /^[^\p{Cc}]*$/u;
const manyLines = /^(?:[^\p{Cc}]|[\n\r\t])*$/u;
const orNull = (text: string | null | undefined): string | null => (text ? text : null);
const orEmpty = (text: string | null | undefined): string => text ?? '';

export const maybeText = (max: number) => z.string().trim().max(max).regex(manyLines, 'TEXT').nullish().transform(orNull);
export const maybeLine = (max: number) => z.string().trim().max(max).regex(oneLine, 'TEXT').nullish().transform(orNull);
/** Stored as an empty text when it was left out. */
export const lineOrEmpty = (max: number) => z.string().trim().max(max).regex(oneLine, 'TEXT').nullish().transform(orEmpty);
export const textOrEmpty = (max: number) => z.string().trim().max(max).regex(manyLines, 'TEXT').nullish().transform(orEmpty);
export const maybeDay = z
  .union([z.literal(''), z.iso.date('DATE')], 'DATE')
  .nullish()
  .transform(orNull);
export const maybeId = z.string().trim().nullish().transform(orNull);
