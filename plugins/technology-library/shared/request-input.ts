import { dayField, lineField, optionalText, personNameField, phoneField, reasonField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { areaCodeField, siteLevels } from './project-input.ts';

const blankDay = z.preprocess((value) => (value === '' ? null : value), dayField.nullish());
const purpose = z.string().trim().min(10, 'TOO_SHORT').max(2_000);

/** 引进申请: what an institution says when it asks for a technology. */
export const adoptionRequestInput = z.strictObject({
  entryId: z.uuid('REQUIRED'),
  areaCode: areaCodeField,
  siteLevel: z.enum(siteLevels),
  purpose,
  conditions: optionalText(2_000),
  contactName: personNameField,
  contactPhone: phoneField,
  wantedFrom: blankDay,
});
export type AdoptionRequestInput = z.output<typeof adoptionRequestInput>;

/** What the association tells the holder, and until when it may answer. */
export const askHolderInput = z.strictObject({ message: optionalText(1_000), dueOn: dayField });
export type AskHolderInput = z.output<typeof askHolderInput>;

/** The association puts a site forward that has not asked itself. */
export const proposeSiteInput = z.strictObject({
  entryId: z.uuid('REQUIRED'),
  /** An organisation of the platform; without it the name stands for one that is not. */
  siteId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullish()),
  siteName: lineField(2, 100),
  areaCode: areaCodeField,
  siteLevel: z.enum(siteLevels),
  message: optionalText(1_000),
  dueOn: dayField,
});
export type ProposeSiteInput = z.output<typeof proposeSiteInput>;

export const acceptRequestInput = z.strictObject({ projectId: z.uuid('REQUIRED'), answer: optionalText(1_000) });
export const acceptConsentInput = z.strictObject({ answer: optionalText(1_000) });
export const declineInput = z.strictObject({ answer: reasonField });
