import { z } from 'zod';

/** What becomes of those tied on the line, and why. */
export const tieInput = z.strictObject({
  decision: z.enum(['INCLUDE', 'EXCLUDE'], 'REQUIRED'),
  reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500),
});
export type TieInput = z.output<typeof tieInput>;

/** Groups from best to worst; equals share a group. */
export const rankingInput = z.strictObject({ order: z.array(z.array(z.uuid()).min(1).max(200)).min(1, 'REQUIRED').max(200) });
