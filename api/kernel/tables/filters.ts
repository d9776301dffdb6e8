// Fields that filters of tables share.
import { z } from 'zod';

/** A word to look for; the database takes no NUL. */
export const searchField = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text.replaceAll('\0', ''))
  .nullish();

/** An id or a code; what is none finds nothing. */
export const codeField = z
  .string()
  .max(100)
  .transform((text) => text.replaceAll('\0', ''))
  .nullish();

/** A moment as JSON writes it. */
export const momentField = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullish();

/** For lists that cannot be narrowed. */
export const noFilter = z.strictObject({});
