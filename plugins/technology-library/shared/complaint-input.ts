import { lineField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { lineOrEmpty, maybeDay, maybeId } from './plain-fields.ts';
import { withoutPatient } from './safety-input.ts';

export const complaintChannels = ['PHONE', 'MAIL', 'LETTER', 'VISIT', 'PORTAL', 'AUTHORITY', 'OTHER'] as const;
export const complaintCategories = ['QUALITY', 'CHARGES', 'SAFETY', 'PROPERTY', 'CONDUCT', 'OTHER'] as const;
export const complaintVerdicts = ['SUBSTANTIATED', 'PARTLY', 'UNSUBSTANTIATED'] as const;
/** Why a complaint is not taken up. */
export const rejectionReasons = ['NOT_OURS', 'NO_FACTS', 'REPEATED', 'IN_COURT', 'WITHDRAWN', 'OTHER'] as const;

/** Our own defaults, in calendar days from the receipt: five working days with their week-end, and sixty days. */
export const complaintDefaults = { acceptDays: 7, answerDays: 60 } as const;

const described = {
  channel: z.enum(complaintChannels),
  category: z.enum(complaintCategories),
  title: lineField(2, 120),
  description: withoutPatient(5, 5_000),
  occurredOn: maybeDay,
  receivedOn: z.iso.date('DATE'),
  entryId: maybeId,
  projectId: maybeId,
  adoptionId: maybeId,
  activityId: maybeId,
  agreementId: maybeId,
  aboutUserId: maybeId,
};

interface Days {
  occurredOn: string | null;
  receivedOn: string;
}
const inOrder = ({ occurredOn, receivedOn }: Days) => occurredOn === null || occurredOn <= receivedOn;

export const complaintInput = z.strictObject(described).refine(inOrder, { path: ['occurredOn'], message: 'OUT_OF_ORDER' });
export type ComplaintInput = z.output<typeof complaintInput>;

/** Who complains is said once; it is kept apart from the complaint. */
export const newComplaintInput = z
  .strictObject({
    ...described,
    anonymous: z.boolean(),
    complainantName: lineOrEmpty(50),
    complainantContact: lineOrEmpty(100),
    complainantOrganisation: lineOrEmpty(100),
  })
  .refine(inOrder, { path: ['occurredOn'], message: 'OUT_OF_ORDER' })
  .refine(({ anonymous, complainantName }) => anonymous || complainantName !== '', {
    path: ['complainantName'],
    message: 'COMPLAINANT_MISSING',
  });
export type NewComplaintInput = z.output<typeof newComplaintInput>;

const maybeKept = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'TEXT')
    .nullish();

/** What of the complainant is put right; what is left out stays. The reason is read by many and names nobody. */
export const complainantCorrection = z
  .strictObject({
    complainantName: maybeKept(50),
    complainantContact: maybeKept(100),
    complainantOrganisation: maybeKept(100),
    reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500),
  })
  .superRefine(({ reason, ...said }, ctx) => {
    const given = Object.values(said).filter((value) => typeof value === 'string');
    if (given.length === 0) ctx.addIssue({ code: 'custom', path: ['complainantName'], message: 'NOTHING_PUT_RIGHT' });
    if (said.complainantName === '') ctx.addIssue({ code: 'custom', path: ['complainantName'], message: 'COMPLAINANT_MISSING' });
    if (given.some((value) => value !== '' && reason.includes(value)))
      ctx.addIssue({ code: 'custom', path: ['reason'], message: 'NAMES_COMPLAINANT' });
  });
/** The same from somebody who is not shown what stands there: a field she emptied again says nothing. */
export const blindCorrection = z.preprocess(
  (said) =>
    typeof said === 'object' && said !== null ? Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) : said,
  complainantCorrection,
);
export type ComplainantCorrection = z.output<typeof complainantCorrection>;

export const handlerInput = z.strictObject({ handlerId: z.uuid() });

export const rejectionInput = z.strictObject({
  reasonCode: z.enum(rejectionReasons),
  reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(2_000),
});
export type RejectionInput = z.output<typeof rejectionInput>;

export const answerInput = z.strictObject({
  verdict: z.enum(complaintVerdicts),
  findings: withoutPatient(5, 5_000),
  measures: withoutPatient(0, 5_000).default(''),
  answer: withoutPatient(5, 5_000),
  answeredOn: z.iso.date('DATE'),
});
export type AnswerInput = z.output<typeof answerInput>;

export const reopenInput = z.strictObject({ handlerId: z.uuid(), reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(2_000) });
export type ReopenInput = z.output<typeof reopenInput>;

export const policyInput = z
  .strictObject({ acceptDays: z.int().min(1).max(60), answerDays: z.int().min(1).max(365) })
  .refine(({ acceptDays, answerDays }) => acceptDays <= answerDays, { path: ['answerDays'], message: 'ANSWER_BEFORE_ACCEPT' });
export type PolicyInput = z.output<typeof policyInput>;
