import { z } from 'zod';
import { type ChannelRule, channelRule, channels, reviewFormats } from './channels.ts';
import { selectionPolicy } from './policy.ts';
import { subjectKeys } from './subjects.ts';

const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, 'REQUIRED')
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'TEXT');
const optional = (max: number) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), line(1, max).nullish());
const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text ?? '');
const moment = z.iso.datetime({ offset: true, message: 'DATE' });
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, 'KEY');
const distinct =
  <T>(pick: (each: T) => string) =>
  (list: readonly T[]) =>
    new Set(list.map(pick)).size === list.length;

/** A subject track 专业类别, and the subjects whose experts judge it where its name is none of theirs. */
export const track = z.strictObject({ key, name: line(1, 40), subjects: z.array(z.enum(subjectKeys)).max(10).optional() });
export type Track = z.output<typeof track>;

/** An item of the admission check 形审项. */
export const checklistItem = z.strictObject({ key, label: line(2, 120), help: paragraphs(500), required: z.boolean() });
export type ChecklistItem = z.output<typeof checklistItem>;

/** The first rule that fits a decision writes its letter; `outcomes` empty fits all. */
export const letterRule = z.strictObject({
  outcomes: z.array(z.enum(['RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT'])),
  tracks: z.array(key).default([]),
  subject: line(2, 120),
  body: z.string().trim().min(10, 'REQUIRED').max(5_000),
});
export type LetterRule = z.output<typeof letterRule>;

/** What the association says of a call while it drafts it; publishing asks for more. */
export const callInput = z
  .strictObject({
    title: line(4, 120),
    summary: paragraphs(300),
    body: paragraphs(20_000),
    audience: z.enum(['PUBLIC', 'INVITED']).default('PUBLIC'),
    channels: z.array(z.enum(channels)).min(1, 'REQUIRED').refine(distinct(String), 'DUPLICATE'),
    channelRules: z.array(channelRule).refine(
      distinct<ChannelRule>((rule) => rule.channel),
      'DUPLICATE',
    ),
    reviewFormats: z.array(z.enum(reviewFormats)).min(1, 'REQUIRED').refine(distinct(String), 'DUPLICATE'),
    tracks: z
      .array(track)
      .min(1, 'REQUIRED')
      .max(40)
      .refine(
        distinct<Track>((each) => each.key),
        'DUPLICATE',
      ),
    policy: selectionPolicy,
    checklist: z
      .array(checklistItem)
      .max(60)
      .refine(
        distinct<ChecklistItem>((item) => item.key),
        'DUPLICATE',
      ),
    letterRules: z.array(letterRule).max(20),
    opensAt: moment.nullish(),
    closesAt: moment.nullish(),
    graceMinutes: z.int().min(0).max(1_440).default(15),
    sealed: z.boolean().default(true),
    places: z.int().min(1).max(10_000).nullish(),
    contactName: optional(50),
    contactPhone: z.preprocess(
      (value) => (value === '' ? null : value),
      z
        .string()
        .trim()
        .regex(/^[0-9+ -]{5,20}$/, 'PHONE')
        .nullish(),
    ),
    contactEmail: z.preprocess(
      (value) => (value === '' ? null : value),
      z.string().trim().toLowerCase().max(200).pipe(z.email('EMAIL')).nullish(),
    ),
  })
  .superRefine((input, checks) => {
    if (input.opensAt && input.closesAt && new Date(input.closesAt) <= new Date(input.opensAt))
      checks.addIssue({ code: 'custom', path: ['closesAt'], message: 'CLOSES_BEFORE_OPENING' });
    for (const [at, channel] of input.channels.entries())
      if (!input.channelRules.some((rule) => rule.channel === channel))
        checks.addIssue({ code: 'custom', path: ['channels', at], message: 'CHANNEL_WITHOUT_RULE' });
  });
export type CallInput = z.output<typeof callInput>;

/** Letters of invitation to organisations. */
export const invitationInput = z.strictObject({
  channel: z.enum(channels),
  organisationIds: z.array(z.string()).min(1, 'REQUIRED').max(200),
  message: paragraphs(2_000),
});

/** A new date of closing, when a closed call is opened again. */
export const reopenInput = z.strictObject({ closesAt: moment, reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500) });
