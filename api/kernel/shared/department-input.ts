import { z } from 'zod';

export const departmentNameField = z.string().trim().min(1, 'REQUIRED').max(50);
export const departmentInput = z.strictObject({ name: departmentNameField, parentId: z.string().nullish() });
