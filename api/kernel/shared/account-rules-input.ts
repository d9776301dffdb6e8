import { z } from 'zod';

const days = z.number().int().min(30).max(730).nullish();

/** What an organisation asks of its people's accounts; left out, it asks nothing. */
export const accountRulesInput = z.strictObject({
  /** Days after which a password has to be changed. */
  passwordDays: days,
  /** Days without use after which a member is disabled. */
  idleDays: days,
});
