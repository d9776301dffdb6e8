// A call as its form holds it: the API's input with every rule spelled out.
import { z } from 'zod';
import { type CallInput, callInput } from '../../shared/call-input.ts';
import { type ChannelRule, channels, defaultChannelRules } from '../../shared/channels.ts';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { selectionPolicy } from '../../shared/policy.ts';
import type { CallInput as SentCall } from '../gql/graphql.ts';

/** Rules of every channel, so that one can be chosen later; those a call has come first and in its order. */
const withDefaults = (rules: readonly ChannelRule[]): ChannelRule[] => [
  ...rules,
  ...defaultChannelRules.filter(({ channel }) => !rules.some((rule) => rule.channel === channel)),
];

export const freshCall = () => ({
  audience: 'PUBLIC' as const,
  channels: [...channels],
  channelRules: withDefaults([]),
  reviewFormats: ['CORRESPONDENCE' as const, 'MEETING' as const],
  tracks: [{ key: 't1', name: '' }],
  policy: selectionPolicy.parse({}),
  checklist: defaultChecklist.map((item) => ({ ...item })),
  letterRules: [],
  graceMinutes: 15,
  sealed: true,
});

interface CallRow {
  channelRules: unknown;
  policy: unknown;
  [field: string]: unknown;
}

const shown = [
  'title',
  'summary',
  'body',
  'audience',
  'channels',
  'reviewFormats',
  'tracks',
  'checklist',
  'letterRules',
  'opensAt',
  'closesAt',
  'graceMinutes',
  'sealed',
  'places',
  'contactName',
  'contactPhone',
  'contactEmail',
] as const;

export const valuesOf = (call: CallRow) =>
  ({
    ...Object.fromEntries(shown.map((field) => [field, call[field]])),
    channelRules: withDefaults(call.channelRules as ChannelRule[]),
    policy: selectionPolicy.parse(call.policy),
  }) as z.input<typeof callInput>;

/** A channel that is not chosen is not checked; its rule stays at its place, so that the others keep theirs. */
const ignoringUnchosen = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw;
  const { channels: chosen = [], channelRules = [] } = raw as { channels?: readonly string[]; channelRules?: readonly ChannelRule[] };
  const rules = channelRules.map((rule) =>
    chosen.includes(rule.channel) ? rule : defaultChannelRules.find(({ channel }) => channel === rule.channel),
  );
  return { ...raw, channelRules: rules };
};

export const callSchema = z.preprocess(ignoringUnchosen, callInput) as unknown as typeof callInput;

/** What is sent: rules of chosen channels and those the call had, and an emptied limit as no limit. */
export const inputOf = (values: z.input<typeof callInput>, known: readonly string[] = []): SentCall => {
  const policy = (values.policy ?? {}) as Partial<CallInput['policy']>;
  return {
    ...values,
    channelRules: values.channelRules.filter(({ channel }) => values.channels.includes(channel) || known.includes(channel)),
    policy: {
      ...policy,
      score: { ...policy.score, vetoes: policy.score?.vetoes ?? null, priorityCriterion: policy.score?.priorityCriterion ?? null },
    },
  } as SentCall;
};
