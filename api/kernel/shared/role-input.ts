import { z } from 'zod';
import { lineField } from './fields.ts';

export const roleInput = z.strictObject({
  /** A slash marks the keys of built-in roles. */
  name: lineField(2, 40).regex(/^[^/]*$/, 'ROLE_NAME'),
  permissions: z.array(z.string().max(100)).min(1, 'REQUIRED').max(300),
});
