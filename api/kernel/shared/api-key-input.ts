import { z } from 'zod';
import { lineField } from './fields.ts';

export const apiKeyInput = z.strictObject({
  name: lineField(2, 50),
  roleId: z.string(),
  expiresInDays: z.int().min(1, 'EXPIRY_DAYS').max(365, 'EXPIRY_DAYS'),
});
