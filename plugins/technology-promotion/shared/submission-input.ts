import { z } from 'zod';
import { channels } from './channels.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'REQUIRED')
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'TEXT');
const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
const text = (max: number) => z.preprocess(blank, z.string().trim().max(max).nullish());

/** What a submission is begun with. */
export const beginInput = z.strictObject({
  callId: z.string().min(1, 'REQUIRED'),
  channel: z.enum(channels, 'REQUIRED'),
  track: line(40),
  title: z.string().trim().min(4, 'REQUIRED').max(120),
  copyOf: z.string().nullish(),
});
export type BeginInput = z.output<typeof beginInput>;

/** Who vouches: a recommending or a cooperating organisation 推荐单位 / 合作单位. */
export const voucher = z.strictObject({ organisationId: z.string().nullish(), name: line(100), opinion: text(1_000) });
export type Voucher = z.output<typeof voucher>;

/** Whom the applicant asks to be kept away, and why. The association decides. */
export const avoidance = z.strictObject({ name: line(100), organisationId: z.string().nullish(), reason: line(300) });
export type Avoidance = z.output<typeof avoidance>;

/** A draft as its authors save it: what is there must be right, nothing has to be there yet. */
export const draftInput = z.strictObject({
  title: z.string().trim().min(4, 'REQUIRED').max(120),
  channel: z.enum(channels, 'REQUIRED'),
  track: line(40),
  answers: z.record(z.string(), z.unknown()),
  blindAnswers: z.record(z.string(), z.unknown()),
  voucher: voucher.nullish(),
  avoid: z.array(avoidance).max(20).default([]),
});
export type DraftInput = z.output<typeof draftInput>;
