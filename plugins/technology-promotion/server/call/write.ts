import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type CallInput, callInput, type Track } from '../../shared/call-input.ts';
import { announce } from './announce.ts';
import { planClose } from './close.ts';

const moment = (text: string | null | undefined) => (text ? new Date(text) : null);

const rowOf = ({ opensAt, closesAt, ...input }: CallInput) => ({
  ...input,
  places: input.places ?? null,
  contactName: input.contactName ?? null,
  contactPhone: input.contactPhone ?? null,
  contactEmail: input.contactEmail ?? null,
  opensAt: moment(opensAt),
  closesAt: moment(closesAt),
});

export const createCall = async (ctx: Context, input: CallInput): Promise<string> => {
  const year = String(ctx.now().getUTCFullYear());
  const number = `ZJ${year}-${String(await nextNumber(ctx, 'call', year)).padStart(2, '0')}`;
  const call = await ctx.db.call.create({
    data: {
      ...rowOf(input),
      number,
      tenantId: ctx.viewer.tenantId ?? '',
      createdBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
      search: searchable({ number, title: input.title }),
    },
  });
  await ctx.audit('call.created', { on: ['Call', call.id], label: number, after: input });
  return call.id;
};

/** What applicants have relied on since the call was published. */
const settled = ['channels', 'channelRules', 'tracks', 'audience', 'sealed', 'opensAt'] as const;
const same = (left: unknown, right: unknown) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
const sorted = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** Which experts judge a track is nothing that applicants relied on. */
const relied = (field: (typeof settled)[number], value: unknown) =>
  field === 'tracks' ? (value as readonly Track[]).map(({ key, name }) => ({ key, name })) : value;

type Row = ReturnType<typeof rowOf>;

const refuseUnsettling = (before: Record<keyof Row, unknown> & { stage: string; policyFrozenAt: Date | null }, after: Row, now: Date) => {
  if (before.policyFrozenAt && !same(before.policy, after.policy)) throw wrongField('policy', 'POLICY_FROZEN');
  if (before.stage === 'DRAFT') return;
  const changed = settled.find((field) => !same(relied(field, before[field]), relied(field, after[field])));
  if (changed) throw wrongField(changed, 'PUBLISHED');
  if (same(before.closesAt, after.closesAt)) return;
  if (before.stage !== 'OPEN') throw wrongField('closesAt', 'PUBLISHED');
  if (!after.closesAt || after.closesAt <= now) throw wrongField('closesAt', 'IN_THE_PAST');
};

const changeable = ['DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'REVIEWING', 'DELIBERATED'];

export const updateCall = async (ctx: Context, id: string, version: number, input: CallInput): Promise<void> => {
  const before = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'update', 'Call'), { id }] } });
  if (!before) throw new NotAllowedError();
  const row = rowOf(input);
  refuseUnsettling(before, row, ctx.now());
  await changeVersioned(ctx, 'Call', { id, version, action: 'update', from: changeable }, (where) =>
    ctx.db.call.updateMany({
      where,
      data: { ...row, search: searchable({ number: before.number, title: input.title }), version: { increment: 1 } },
    }),
  );
  if (before.stage !== 'DRAFT') await announce(ctx, id);
  if (before.stage === 'OPEN') await planClose(ctx, id);
  await ctx.audit('call.updated', { on: ['Call', id], label: before.number, before, after: input });
};

const CallInputType = builder.inputType('CallInput', {
  description: 'What a call says and asks. The shapes of the JSON fields are those that `call` answers.',
  fields: (t) => ({
    title: t.string({ required: true }),
    summary: t.string(),
    body: t.string(),
    audience: t.string({ description: 'PUBLIC or INVITED' }),
    channels: t.stringList({ required: true }),
    channelRules: t.field({ type: 'JSON', required: true }),
    reviewFormats: t.stringList({ required: true }),
    tracks: t.field({ type: 'JSON', required: true }),
    policy: t.field({ type: 'JSON', required: true, description: '{} takes the defaults.' }),
    checklist: t.field({ type: 'JSON', required: true }),
    letterRules: t.field({ type: 'JSON', required: true }),
    opensAt: t.string({ description: 'ISO 8601 with its zone: 2026-12-01T00:00:00+08:00' }),
    closesAt: t.string(),
    graceMinutes: t.int(),
    sealed: t.boolean(),
    places: t.int(),
    contactName: t.string(),
    contactPhone: t.string(),
    contactEmail: t.string(),
  }),
});

/** What was left out takes the schema's default; an explicit null of an optional text means none. */
const withoutNulls = (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));

builder.mutationField('createCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Drafts a call. Nobody outside the association sees it before it is published.',
    authScopes: { can: ['create', 'Call'] },
    errors: {},
    args: { input: t.arg({ type: CallInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createCall(ctx, parseInput(callInput, withoutNulls(input)));
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Changes a call. Once it is published, what applicants rely on stays as it is.',
    authScopes: { can: ['update', 'Call'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: CallInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateCall(ctx, asId(id), version, parseInput(callInput, withoutNulls(input)));
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
