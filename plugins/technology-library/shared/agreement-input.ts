// What the forms of the agreements 合作协议 may say; the portal checks with the same schemas.
import { dayField, lineField, reasonField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { agreementReasons } from './reasons.ts';

export const MOST_TERMS = 30;
export const MOST_ATTACHMENTS = 10;
/** Days before the end of which people are told. */
export const endAlerts = [60, 30, 7] as const;
/** From so many days before its end an agreement counts as expiring. */
export const EXPIRING_DAYS = 60;

export const partyRoles = ['ASSOCIATION', 'HOLDER', 'SITE'] as const;
export type PartyRole = (typeof partyRoles)[number];

const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u, 'TEXT');

export const termInput = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, 'KEY'),
  heading: lineField(1, 60),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? '')
    .pipe(paragraphs(10_000)),
});

const period = { startsOn: dayField, endsOn: dayField };
const inOrder = (input: { startsOn: string; endsOn: string }) => input.endsOn > input.startsOn;
const wrongOrder = { path: ['endsOn'], message: 'END_BEFORE_START' };

const titleField = lineField(2, 120);

/** A first draft: its terms come from a template, or are the built-in ones. */
export const newAgreementInput = z
  .strictObject({ adoptionId: z.uuid('REQUIRED'), templateId: z.uuid().nullish(), title: titleField.nullish(), ...period })
  .refine(inOrder, wrongOrder);
export type NewAgreementInput = z.output<typeof newAgreementInput>;

export const agreementInput = z
  .strictObject({
    title: titleField,
    ...period,
    terms: z
      .array(termInput)
      .min(1, 'REQUIRED')
      .max(MOST_TERMS)
      .refine((terms) => new Set(terms.map(({ key }) => key)).size === terms.length, 'KEY_TWICE'),
    attachmentIds: z
      .array(z.uuid())
      .max(MOST_ATTACHMENTS)
      .nullish()
      .transform((ids) => [...new Set(ids ?? [])]),
  })
  .refine(inOrder, wrongOrder);
export type AgreementInput = z.output<typeof agreementInput>;

const words = z.string().trim().max(500).nullish();

export const refusalInput = z
  .strictObject({ reasonCode: z.enum(agreementReasons.refuse, 'REQUIRED'), reason: words })
  .refine(({ reasonCode, reason }) => reasonCode !== 'OTHER' || (reason ?? '').length >= 5, {
    path: ['reason'],
    message: 'REASON_TOO_SHORT',
  })
  .transform(({ reasonCode, reason }) => ({ reasonCode, reason: reason ?? '' }));

export const terminationInput = z.strictObject({ reasonCode: z.enum(agreementReasons.terminate, 'REQUIRED'), reason: reasonField });

/** Another wording before all have signed, an end afterwards. */
export const changeRequestInput = z.strictObject({ request: z.string().trim().min(5, 'REASON_TOO_SHORT').max(1_000) });

export const paperInput = z.strictObject({
  signerName: lineField(1, 50),
  signedOn: dayField,
  fileIds: z.array(z.uuid()).length(1, 'REQUIRED'),
});
export type PaperInput = z.output<typeof paperInput>;

export const agreementTemplateInput = z.strictObject({ name: lineField(2, 60) });
