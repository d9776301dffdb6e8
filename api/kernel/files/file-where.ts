import { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import type { Where } from '../ability/permit.ts';
import type { Context } from '../context.ts';

export const fileFilter = z.strictObject({
  text: z
    .string()
    .trim()
    .max(100)
    .transform((text) => text.replaceAll('\0', ''))
    .nullish(),
  state: z.enum(['QUARANTINED', 'READY', 'REJECTED']).nullish(),
});
export type FileFilter = z.output<typeof fileFilter>;

/** The files that the list and its export show. */
export const fileWhere = (ctx: Context, filter: FileFilter): Where<'StoredFile'> => ({
  AND: [
    allowed(ctx, 'read', 'StoredFile'),
    { state: filter.state ?? { in: ['QUARANTINED', 'READY', 'REJECTED'] } },
    filter.text ? { name: { contains: filter.text, mode: 'insensitive' } } : {},
  ],
});
