import { dayField, lineField } from '@xinglin/kernel/shared/fields';
import { isRegion } from '@xinglin/kernel/shared/regions';
import { z } from 'zod';
import { lineOrEmpty, maybeDay, maybeId, maybeText } from './plain-fields.ts';
import { fileIdsField } from './promotion-file-input.ts';
import { siteReasons } from './reasons.ts';

export const siteLevels = ['PRIMARY', 'SECONDARY', 'TERTIARY', 'OTHER'] as const;

/** Acts on a site in the order of its way; `resume` goes back to where the pause began. */
export const siteActs = [
  'assess',
  'agree',
  'prepare',
  'train',
  'try',
  'useRoutinely',
  'sustain',
  'pause',
  'resume',
  'decline',
  'discontinue',
] as const;
export type SiteActName = (typeof siteActs)[number];

const areaCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'AREA_CODE')
  .refine((code) => isRegion(code.slice(0, 2)), 'AREA_CODE');

const words = {
  siteName: lineField(2, 100),
  areaCode,
  siteLevel: z.enum(siteLevels, 'REQUIRED'),
  contactName: lineOrEmpty(50),
  contactPhone: lineOrEmpty(20).refine((phone) => /^([0-9+ -]{5,20})?$/.test(phone), 'PHONE'),
};

/** A site as the association begins it, and as it corrects what it wrote of it. */
export const siteInput = z.strictObject({
  projectId: z.string().min(1, 'REQUIRED'),
  siteId: maybeId,
  ...words,
  occurredOn: maybeDay,
});
export const siteWords = z.strictObject(words);
export type SiteInput = z.output<typeof siteInput>;

const needsReason = ['decline', 'pause', 'discontinue'] as const;

/** One step, dated by the day it happened. Refusals, pauses and ends have a reason as data; OTHER asks for words. */
export const stepInput = z
  .strictObject({
    act: z.enum(siteActs, 'REQUIRED'),
    occurredOn: dayField,
    reasonCode: maybeId,
    reason: maybeText(1_000),
    evidence: maybeText(2_000),
    fileIds: fileIdsField,
  })
  .superRefine((step, issues) => {
    const act = needsReason.find((each) => each === step.act);
    if (act) {
      const known: readonly string[] = siteReasons[act];
      if (!step.reasonCode || !known.includes(step.reasonCode))
        issues.addIssue({ code: 'custom', path: ['reasonCode'], message: 'REQUIRED' });
      if (step.reasonCode === 'OTHER' && !step.reason) issues.addIssue({ code: 'custom', path: ['reason'], message: 'REQUIRED' });
    }
    if (step.act === 'sustain' && !step.evidence) issues.addIssue({ code: 'custom', path: ['evidence'], message: 'EVIDENCE_MISSING' });
  });
export type StepInput = z.output<typeof stepInput>;

/** What a site shows of its sustained use 持续应用申报. */
export const claimInput = z.strictObject({
  occurredOn: dayField,
  evidence: z.string().trim().min(1, 'EVIDENCE_MISSING').max(2_000),
  fileIds: fileIdsField,
});
export type ClaimInput = z.output<typeof claimInput>;

/** The site begins anew: it came back, or it takes another version. */
export const returnInput = z.strictObject({ occurredOn: dayField, note: maybeText(500) });

export const mergeInput = z.strictObject({
  intoId: z.string().min(1, 'REQUIRED'),
  occurredOn: dayField,
  reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500),
});

/** Days that can be put right: the curve is drawn from them. */
export const correctable = ['adoptedOn', 'routineOn', 'sustainedOn', 'discontinuedOn'] as const;
export const correctionInput = z.strictObject({
  what: z.enum(correctable, 'REQUIRED'),
  occurredOn: dayField,
  reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500),
});
