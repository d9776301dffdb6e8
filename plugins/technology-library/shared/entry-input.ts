// What may be said about entries, versions, credentials and reviews; forms and server read the same.

import { whenFilled } from '@xinglin/kernel/shared/fields';
import { subjectKeys } from '@xinglin/plugin-technology-promotion/shared/subjects';
import { z } from 'zod';
import { entryReasons, reviewTriggers } from './reasons.ts';
import { versionContent } from './version-content.ts';

export const entryLevels = ['KEY', 'GENERAL', 'PILOT'] as const;
export const credentialKinds = ['REGISTRATION', 'LICENCE', 'CERTIFICATE', 'PATENT'] as const;
export const evidenceFileKinds = ['SAFETY', 'EFFECTIVENESS', 'ECONOMY', 'MATURITY', 'SUITABILITY', 'CREDENTIAL', 'OTHER'] as const;
export const reviewKinds = ['RE_EVALUATION', 'EXIT'] as const;
export const reviewConclusions = ['KEEP', 'ITERATE', 'SUSPEND', 'EXIT'] as const;
export const versionKinds = ['MAJOR', 'MINOR'] as const;

/** Days before the expiry of a credential on which people are told. */
export const credentialWarnings = [90, 30, 7, 0] as const;

const named = (max: number) => z.string().trim().min(1, 'REQUIRED').max(max);
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text ?? '');
const day = z.iso.date('INVALID_DAY');
const maybeDay = day.nullish().transform((value) => value ?? null);

export const entryInput = z.strictObject({
  title: named(120),
  level: z.enum(entryLevels),
  subjects: z
    .array(z.enum(subjectKeys as [string, ...string[]]))
    .min(1, 'REQUIRED')
    .max(8),
  /** An organisation of the platform, or only a name. */
  holderId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  holderName: words(100),
  reviewMonths: z.number().int().min(3).max(120),
  nextReviewOn: maybeDay,
});
export type EntryInput = z.output<typeof entryInput>;

export const newEntryInput = entryInput
  .extend({
    ownerDispute: z
      .boolean()
      .nullish()
      .transform((given) => given ?? false),
    content: versionContent,
  })
  .refine(({ holderId, holderName }) => holderId !== null || holderName !== '', { path: ['holderName'], message: 'REQUIRED' });

/** A reason by code; OTHER says it in words. */
const because = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z
    .strictObject({ reasonCode: z.enum(codes), reason: words(1_000) })
    .refine(({ reasonCode, reason }) => reasonCode !== 'OTHER' || reason !== '', { path: ['reason'], message: 'REQUIRED' });
export const suspendInput = because(entryReasons.suspend);
export const resumeInput = because(entryReasons.resume);
export const exitInput = because(entryReasons.exit);
export const supersedeInput = z
  .strictObject({ reasonCode: z.enum(entryReasons.supersede), reason: words(1_000), successorId: z.uuid('REQUIRED') })
  .refine(({ reasonCode, reason }) => reasonCode !== 'OTHER' || reason !== '', { path: ['reason'], message: 'REQUIRED' });
export const remarkInput = z.strictObject({ reason: z.string().trim().min(4, 'TOO_SMALL').max(1_000) });

/** The change of a draft; its kind was said when it was begun. */
export const versionInput = z.strictObject({
  changeNote: words(1_000),
  /** Other words for the same technology; asked where a defining part of a minor version reads otherwise. */
  wordingOnly: z
    .boolean()
    .nullish()
    .transform((given) => given ?? false),
  content: versionContent,
});
export const newVersionInput = versionInput.extend({ kind: z.enum(versionKinds) });
export type VersionInput = z.output<typeof versionInput>;

export const credentialInput = z
  .strictObject({
    kind: z.enum(credentialKinds),
    name: named(100),
    number: named(60),
    issuer: words(100),
    validFrom: maybeDay,
    expiresOn: maybeDay,
    required: z
      .boolean()
      .nullish()
      .transform((given) => given ?? false),
  })
  .refine(({ validFrom, expiresOn }) => !validFrom || !expiresOn || validFrom <= expiresOn, {
    path: ['expiresOn'],
    message: 'BEFORE_START',
    ...whenFilled('validFrom', 'expiresOn'),
  });
export type CredentialInput = z.output<typeof credentialInput>;

export const evidenceFileInput = z.strictObject({ kind: z.enum(evidenceFileKinds), label: named(100), fileId: z.uuid('REQUIRED') });

export const openReviewInput = z.strictObject({
  kind: z.enum(reviewKinds),
  trigger: z.enum(reviewTriggers),
  findings: words(5_000),
  dueOn: maybeDay,
});
export const reviewFindingsInput = z.strictObject({ findings: words(5_000), dueOn: maybeDay });
export const conclusionInput = z.strictObject({
  findings: z.string().trim().min(4, 'TOO_SMALL').max(5_000),
  conclusion: z.enum(reviewConclusions),
});
