import { z } from 'zod';
import { lineField, optionalLine, phoneField } from './fields.ts';

/** What an organisation says of itself and changes itself. */
export const organisationInput = z.strictObject({
  shortName: lineField(2, 20),
  address: optionalLine(200),
  contactName: optionalLine(50),
  contactPhone: phoneField.nullish(),
});
