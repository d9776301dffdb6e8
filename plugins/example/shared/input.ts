import { z } from 'zod';

/** What a memo may say; the form and the server read the same rules. */
export const memoInput = z.strictObject({
  title: z.string().trim().min(2).max(120),
  body: z.string().trim().max(5_000).default(''),
});
export type MemoInput = z.output<typeof memoInput>;
