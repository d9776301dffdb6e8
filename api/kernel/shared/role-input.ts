import { z } from 'zod';

export const roleInput = z.strictObject({
  /** A slash marks the keys of built-in roles. */
  name: z.string().trim().min(2).max(40).regex(/^[^/]*$/, 'ROLE_NAME'),
  permissions: z.array(z.string().max(100)).min(1, 'REQUIRED').max(300),
});
