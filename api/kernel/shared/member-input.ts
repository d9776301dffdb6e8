import { z } from 'zod';
import { emailField, optionalLine, personNameField } from './fields.ts';

export const memberInput = z.strictObject({
  name: personNameField,
  title: optionalLine(50),
  departmentId: z.string().nullish(),
});

export const roleIdsField = z.array(z.string()).min(1, 'REQUIRED').max(20);
export const memberRolesInput = z.strictObject({ roleIds: roleIdsField });

export const mailLocales = ['zh-CN', 'en'] as const;
export const invitationInput = z.strictObject({
  email: emailField,
  name: personNameField,
  roleIds: roleIdsField,
  /** Language of the mail. */
  locale: z.enum(mailLocales, 'LOCALE').nullish(),
});

/** A new person's first own words; the password's rules are the account's. */
export const acceptanceInput = z.strictObject({ name: personNameField, password: z.string().min(1, 'REQUIRED').max(200) });
