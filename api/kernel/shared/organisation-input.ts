import { z } from 'zod';
import { optionalText, phoneField } from './fields.ts';

/** What an organisation says of itself and changes itself. */
export const organisationInput = z.strictObject({
  shortName: z.string().trim().min(2).max(20),
  address: optionalText(200),
  contactName: optionalText(50),
  contactPhone: phoneField.nullish(),
});
