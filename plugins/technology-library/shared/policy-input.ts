import { dayField, lineField, reasonField, whenFilled } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { lineOrEmpty, maybeDay, maybeId, textOrEmpty } from './plain-fields.ts';
import { areaCodeField } from './project-input.ts';

export const policyLevels = ['NATIONAL', 'PROVINCIAL', 'CITY', 'UNIT'] as const;

/** Days before the end of a document on which the association is told. */
export const policyAlerts = [90, 30, 7] as const;
/** So near its end a document waits in the work list. */
export const LAPSING_DAYS = 30;

/** A policy document 政策文件. The calendar lapses it; a newer one repeals it. */
export const policyStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'EFFECTIVE', 'REPEALED', 'LAPSED'],
  final: ['REPEALED', 'LAPSED'],
  moves: {
    issue: { from: ['DRAFT'], to: 'EFFECTIVE' },
    repeal: { from: ['EFFECTIVE'], to: 'REPEALED' },
    lapse: { from: ['EFFECTIVE'], to: 'LAPSED' },
  },
} as const;

const ids = z.array(z.uuid()).max(50).default([]);
const addressField = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'ADDRESS' }).max(500)], 'ADDRESS')
  .nullish()
  .transform((address) => address ?? '');

/** Whom it concerns. With nothing named it applies to everything. */
const reach = {
  lapsesOn: maybeDay,
  forSites: z.boolean().default(true),
  areaCodes: z.array(areaCodeField).max(34).default([]),
  projectIds: ids,
  entryIds: ids,
};

export const policyInput = z
  .strictObject({
    title: lineField(4, 200),
    documentNumber: lineOrEmpty(60),
    issuer: lineField(2, 100),
    level: z.enum(policyLevels),
    issuedOn: dayField,
    effectiveOn: maybeDay,
    url: addressField,
    summary: textOrEmpty(5_000),
    attachmentIds: z.array(z.uuid()).max(10).default([]),
    ...reach,
  })
  .refine(({ issuedOn, effectiveOn, lapsesOn }) => !lapsesOn || lapsesOn >= (effectiveOn ?? issuedOn), {
    path: ['lapsesOn'],
    message: 'ENDS_BEFORE_START',
    ...whenFilled('issuedOn'),
  });
export type PolicyInput = z.output<typeof policyInput>;

export const policyReachInput = z.strictObject(reach);
export type PolicyReachInput = z.output<typeof policyReachInput>;

export const policyRepealInput = z.strictObject({ reason: reasonField, successorId: maybeId });
