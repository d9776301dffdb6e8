import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, type InputIssue, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { openRoundInput, type RoundInput, roundInput } from '../../shared/round-input.ts';
import { loadRound } from './load-round.ts';

const planable = ['CLOSED', 'SCREENING', 'REVIEWING'];

interface Parts {
  panelId?: string | null | undefined;
  formId?: string | null | undefined;
  dueAt?: string | null | undefined;
}

/** Panel and form must be the call's own; a date that is set or moved lies ahead, one that has passed since hinders nothing. */
const checkParts = async (ctx: Context, callId: string, input: Parts, dueBefore: Date | null = null) => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const issues: InputIssue[] = [];
  const issue = (path: string, code: string) => issues.push({ path, code, message: code });
  if (input.panelId) {
    const panel = await ctx.db.panel.findFirst({ where: { tenantId, callId, id: input.panelId }, select: { id: true } });
    if (!panel) issue('panelId', 'UNKNOWN_PANEL');
  }
  if (input.formId) {
    const form = await ctx.db.formVersion.findFirst({
      where: { tenantId, callId, id: input.formId, kind: 'REVIEW' },
      select: { id: true },
    });
    if (!form) issue('formId', 'UNKNOWN_FORM');
  }
  const dueAt = input.dueAt ? new Date(input.dueAt) : null;
  if (dueAt && dueAt <= ctx.now() && dueAt.getTime() !== dueBefore?.getTime()) issue('dueAt', 'IN_THE_PAST');
  if (issues.length > 0) throw new InputError(issues);
};

const newestForm = async (ctx: Context, callId: string) => {
  const where = { tenantId: ctx.viewer.tenantId ?? '', callId, kind: 'REVIEW' };
  return (await ctx.db.formVersion.findFirst({ where, orderBy: { createdAt: 'desc' }, select: { id: true } }))?.id ?? null;
};

const rowOf = ({ dueAt, panelId, formId, places, ...rest }: RoundInput) => ({
  ...rest,
  panelId: panelId ?? null,
  formId: formId ?? null,
  places: places ?? null,
  dueAt: dueAt ? new Date(dueAt) : null,
});

export const createRound = async (ctx: Context, callId: string, input: RoundInput): Promise<string> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'update', 'Call'), { id: callId }] } });
  if (!call) throw new NotAllowedError();
  if (!planable.includes(call.stage))
    throw new RuleError('CALL_NOT_IN_REVIEW', 'rounds are planned between the close and the deliberation');
  await checkParts(ctx, callId, input);
  const { tenantId } = call;
  // Held until the commit, so that two rounds never take the same place.
  await ctx.db.call.updateMany({ where: { tenantId, id: callId }, data: { updatedAt: ctx.now() } });
  const last = await ctx.db.reviewRound.findFirst({ where: { tenantId, callId }, orderBy: { ordinal: 'desc' }, select: { ordinal: true } });
  const round = await ctx.db.reviewRound.create({
    data: { ...rowOf(input), formId: input.formId ?? (await newestForm(ctx, callId)), tenantId, callId, ordinal: (last?.ordinal ?? 0) + 1 },
  });
  await ctx.audit('round.created', { on: ['ReviewRound', round.id], label: input.name, after: input });
  return round.id;
};

/** A draft may change in everything; an open one in what no review rests on. Reviews keep the form version they were written with. */
export const updateRound = async (ctx: Context, id: string, version: number, given: unknown): Promise<void> => {
  const before = await loadRound(ctx, 'update', id);
  const draft = before.stage === 'DRAFT';
  const input = draft ? parseInput(roundInput, given) : parseInput(openRoundInput, given);
  await checkParts(ctx, before.callId, input, before.dueAt);
  const row = draft
    ? rowOf(input as RoundInput)
    : { name: input.name, formId: input.formId ?? before.formId, places: input.places ?? null };
  await changeVersioned(ctx, 'ReviewRound', { id, version, action: 'update', from: draft ? ['DRAFT'] : ['OPEN'] }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { ...row, version: { increment: 1 } } }),
  );
  await ctx.audit('round.updated', {
    on: ['ReviewRound', id],
    label: before.name,
    detail: row.formId === before.formId ? {} : { formBefore: before.formId, formAfter: row.formId },
    before,
    after: input,
  });
};

const RoundInputType = builder.inputType('ReviewRoundInput', {
  description: 'A round of review. Of an open one only name, form and places change.',
  fields: (t) => ({
    name: t.string({ required: true }),
    kind: t.string(),
    format: t.string(),
    panelId: t.id(),
    formId: t.id({ description: 'A version of a review form of the call; the newest unless said.' }),
    anonymity: t.string(),
    seeOthers: t.string(),
    need: t.int(),
    places: t.int(),
    dueAt: t.string({ description: 'ISO 8601 with its zone.' }),
  }),
});
const given = (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null));

builder.mutationField('createReviewRound', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Plans a round of a call.',
    authScopes: { can: ['create', 'ReviewRound'] },
    errors: { types: [RuleError] },
    args: { callId: t.arg.id({ required: true }), input: t.arg({ type: RoundInputType, required: true }) },
    resolve: async (query, _root, { callId, input }, ctx) => {
      const id = await createRound(ctx, asId(callId), parseInput(roundInput, given(input)));
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateReviewRound', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Changes a round.',
    authScopes: { can: ['update', 'ReviewRound'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RoundInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateRound(ctx, asId(id), version, given(input));
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
