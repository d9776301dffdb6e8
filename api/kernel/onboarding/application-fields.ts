import type { z } from 'zod';
import { builder } from '../builder.ts';
import type { applicationInput } from '../shared/application-input.ts';

export type ApplicationFacts = z.output<typeof applicationInput>;

/** The columns that an applicant writes. */
export const applicationData = (input: ApplicationFacts) => ({
  kind: input.kind,
  name: input.name,
  creditCode: input.creditCode,
  region: input.region,
  address: input.address ?? null,
  contactName: input.contactName,
  contactEmail: input.contactEmail,
  contactPhone: input.contactPhone,
  licenceNumber: input.licenceNumber ?? null,
  note: input.note ?? null,
});

export const ApplicationInput = builder.inputType('ApplicationInput', {
  description: 'What an organisation says of itself when it asks to join.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'association, enterprise, institution or agency' }),
    name: t.string({ required: true, description: 'As registered.' }),
    creditCode: t.string({ required: true, description: 'Unified social credit code, 18 characters.' }),
    creditCodeConfirmed: t.boolean({ description: 'The certificate really shows this code although its check fails.' }),
    region: t.string({ required: true, description: 'GB/T 2260 province code, two digits.' }),
    address: t.string(),
    contactName: t.string({ required: true, description: 'Becomes the first administrator.' }),
    contactEmail: t.string({ required: true }),
    contactPhone: t.string({ required: true }),
    licenceNumber: t.string(),
    note: t.string(),
  }),
});
