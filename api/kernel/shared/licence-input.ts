import { z } from 'zod';
import { dayField, lineField, optionalLine } from './fields.ts';

/** Kinds of licences and qualifications that organisations of the sector hold. */
export const licenceKinds = [
  'business-licence',
  'social-organisation',
  'institution-registration',
  'medical-institution',
  'medical-device-production',
  'medical-device-trade',
  'drug-production',
  'drug-trade',
  'laboratory-accreditation',
  'certification-body',
  'other',
] as const;
export type LicenceKind = (typeof licenceKinds)[number];

export const licenceInput = z
  .strictObject({
    kind: z.enum(licenceKinds, 'REQUIRED'),
    number: lineField(1, 60),
    issuer: optionalLine(100),
    issuedOn: dayField.nullish(),
    expiresOn: dayField.nullish(),
    fileId: z.string().nullish(),
  })
  .superRefine(({ issuedOn, expiresOn }, checks) => {
    if (issuedOn && expiresOn && expiresOn < issuedOn)
      checks.addIssue({ code: 'custom', path: ['expiresOn'], message: 'EXPIRES_BEFORE_ISSUE' });
  });
