// A draft as its form holds it, and as it is sent.
import { answersSchema } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { passOn } from '@xinglin/kernel/shared/forms/parts';
import { redactionSchema } from '@xinglin/kernel/shared/forms/redact';
import { z } from 'zod';
import { channelForm } from '../../shared/channel-form.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { draftInput } from '../../shared/submission-input.ts';

export type DraftValues = z.input<typeof draftInput>;

export interface CallFacts {
  form: unknown;
  channelRules: unknown;
  channels: readonly string[];
}

export const ruleOf = (call: CallFacts, channel: string | undefined): ChannelRule | undefined =>
  (call.channelRules as ChannelRule[]).find((rule) => rule.channel === channel);

/** The form as this way of submitting fills it in. */
export const formOf = (call: CallFacts, channel: string | undefined): FormDefinition =>
  channelForm(call.form as FormDefinition, ruleOf(call, channel));

interface DraftRow {
  title: string;
  channel: string;
  track: string;
  answers: unknown;
  blindAnswers: unknown;
  voucher?: unknown;
  avoid: unknown;
}

const isNamed = (voucher: unknown): boolean => typeof voucher === 'object' && voucher !== null && Object.keys(voucher).length > 0;

export const valuesOf = (row: DraftRow): DraftValues => ({
  title: row.title,
  channel: row.channel as DraftValues['channel'],
  track: row.track,
  answers: row.answers as DraftValues['answers'],
  blindAnswers: row.blindAnswers as DraftValues['blindAnswers'],
  ...(isNamed(row.voucher) ? { voucher: row.voucher as DraftValues['voucher'] } : {}),
  avoid: row.avoid as DraftValues['avoid'],
});

const without = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((value ?? {}) as object).filter(([, each]) => each !== null && each !== undefined));

/** What the form holds, without what was emptied: an answer is there or it is not. */
export const contentOf = (values: unknown): DraftValues => {
  const { title, channel, track, answers, blindAnswers, voucher, avoid } = values as DraftValues;
  return {
    title,
    channel,
    track,
    answers: without(answers),
    blindAnswers: without(blindAnswers),
    voucher: isNamed(without(voucher)) ? (without(voucher) as DraftValues['voucher']) : null,
    avoid: avoid ?? [],
  };
};

/** Checks a draft against the form of the channel it names. */
export const draftSchema = (call: CallFacts) => {
  const known = new Map<string, z.ZodType<unknown>>();
  const schemaOf = (channel: string) => {
    const found = known.get(channel);
    if (found) return found;
    const form = formOf(call, channel);
    const schema = draftInput.extend({ answers: answersSchema(form, { draft: true }), blindAnswers: redactionSchema(form) });
    known.set(channel, schema);
    return schema;
  };
  return z.custom<DraftValues>().transform((raw, context): DraftValues => {
    const content = contentOf(raw);
    const parsed = schemaOf(content.channel).safeParse(content);
    if (parsed.success) return content;
    passOn(parsed.error, context.issues, raw);
    return z.NEVER;
  });
};
