import { z } from 'zod';
import { creditCodeFault, looksLikeCreditCode, normaliseCreditCode } from './credit-code.ts';
import { emailField, lineField, optionalLine, optionalText, personNameField, phoneField, reasonField } from './fields.ts';
import { applicantKinds } from './kinds.ts';
import { isRegion } from './regions.ts';

/** An organisation's application to join. A code that fails its check passes only when the applicant insists. */
export const applicationInput = z
  .strictObject({
    kind: z.enum(applicantKinds, 'REQUIRED'),
    name: lineField(4, 100),
    creditCode: z.string().max(40).transform(normaliseCreditCode).refine(looksLikeCreditCode, 'CREDIT_CODE_LENGTH'),
    creditCodeConfirmed: z.boolean().nullish(),
    region: z.string().refine(isRegion, 'REGION'),
    address: optionalLine(200),
    contactName: personNameField,
    contactEmail: emailField,
    contactPhone: phoneField,
    licenceNumber: optionalLine(60),
    note: optionalText(1_000),
  })
  .superRefine((input, checks) => {
    const fault = creditCodeFault(input.creditCode);
    if (fault && !input.creditCodeConfirmed) checks.addIssue({ code: 'custom', path: ['creditCode'], message: fault });
  });

/** What the operator asks the applicant to put right. */
export const correctionInput = z.strictObject({ note: reasonField });

/** Why a credit code that fails its check is accepted all the same; asked for only then. */
export const approvalInput = z.strictObject({ creditCodeNote: reasonField.nullish() });
