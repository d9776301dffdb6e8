import { dayField, lineField, reasonField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { reviewFormats } from './channels.ts';
import { anonymityModes, othersGates } from './policy.ts';

export const roundKinds = ['INITIAL', 'SECOND', 'FINAL'] as const;

const id = z.uuid('ID');
const moment = z.iso.datetime({ offset: true, message: 'DATE' });
const optionalId = id.nullish();

/** What a round of review 评审轮次 is, while it is drafted. Rules left out are the call's. */
export const roundInput = z.strictObject({
  name: lineField(1, 40),
  kind: z.enum(roundKinds, 'REQUIRED'),
  format: z.enum(reviewFormats, 'REQUIRED'),
  panelId: optionalId,
  formId: optionalId,
  anonymity: z.enum(anonymityModes, 'REQUIRED'),
  seeOthers: z.enum(othersGates, 'REQUIRED'),
  need: z.int().min(1).max(50),
  places: z.int().min(1).max(10_000).nullish(),
  dueAt: moment.nullish(),
});
export type RoundInput = z.output<typeof roundInput>;

/** What may still change once experts are at work; the date has an act of its own. */
export const openRoundInput = z.strictObject({ name: lineField(1, 40), formId: optionalId, places: z.int().min(1).max(10_000).nullish() });

/** Which admitted dossiers come before the experts; all that is given must fit. */
export const itemChoice = z.strictObject({
  tracks: z.array(z.string().max(40)).max(40).nullish(),
  dossierIds: z.array(id).min(1, 'REQUIRED').max(2_000).nullish(),
  fromRoundId: optionalId,
  /** Of the earlier round, so many by mean; equals of the last come along. */
  best: z.int().min(1).max(10_000).nullish(),
  outcomes: z.array(z.enum(['RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT'])).nullish(),
});
export type ItemChoice = z.output<typeof itemChoice>;

/** What one computation of an assignment may do. */
export const runSettings = z
  .strictObject({
    /** Reviews each item gets; null takes the round's. */
    need: z.int().min(1).max(50).nullish(),
    minLoad: z.int().min(0).max(1_000).default(0),
    /** For experts who named no number of their own; null takes the policy's. */
    maxLoad: z.int().min(1).max(1_000).nullish(),
    /** Match that one unit of imbalance is worth: 0 lets balance decide only between equals. */
    balance: z.number().min(0).max(1).default(0.01),
    /** Match that giving up a pair proposed before must be worth. */
    changeCost: z.number().min(0).max(1).default(0.1),
    oneEmployerPerItem: z.boolean().default(true),
    fairnessFloor: z.boolean().default(true),
    seed: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{1,40}$/, 'SEED')
      .nullish(),
  })
  .refine(({ minLoad, maxLoad }) => !maxLoad || minLoad <= maxLoad, { error: 'MIN_ABOVE_MAX', path: ['minLoad'] });
export type RunSettings = z.output<typeof runSettings>;

/** The day whose last second in China is the new date. */
export const extensionInput = z.strictObject({ day: dayField, reason: reasonField });
export const cancelInput = z.strictObject({ reason: reasonField });
