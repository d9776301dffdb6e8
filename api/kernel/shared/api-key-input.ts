import { z } from 'zod';

export const apiKeyInput = z.strictObject({
  name: z.string().trim().min(2).max(50),
  roleId: z.string(),
  expiresInDays: z.int().min(1, 'EXPIRY_DAYS').max(365, 'EXPIRY_DAYS'),
});
