import { z } from 'zod';
import { alertGroups, alertKindNames, alertStates } from './alerts.ts';

export const alertFilter = z.strictObject({
  group: z.enum(alertGroups).nullish(),
  kinds: z.array(z.enum(alertKindNames)).max(alertKindNames.length).nullish(),
  state: z.enum(alertStates).nullish(),
});
export type AlertWish = z.output<typeof alertFilter>;
