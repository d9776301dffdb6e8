import { z } from 'zod';
import { lineField } from './fields.ts';

export const departmentNameField = lineField(1, 50);
export const departmentInput = z.strictObject({ name: departmentNameField, parentId: z.string().nullish() });
