import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, type InputIssue, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import type { ModelRow } from '@xinglin/prisma';
import { reopenInput } from '../../shared/call-input.ts';
import { announce } from './announce.ts';
import { closeNow, planClose } from './close.ts';
import { stages } from './type.ts';

type Call = ModelRow<'Call'>;
type Move = keyof typeof stages.moves;
interface Target {
  id: string;
  version: number;
}

const load = async (ctx: Context, action: string, id: string): Promise<Call> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, action, 'Call'), { id }] } });
  if (!call) throw new NotAllowedError();
  return call;
};

/** One move of the stage table, audited; `change` is what goes with it. */
const move = async (ctx: Context, { id, version }: Target, action: Move, change: object = {}, detail: Record<string, unknown> = {}) => {
  const { from, to } = stages.moves[action];
  await changeVersioned(ctx, 'Call', { id, version, action, from }, (where) =>
    ctx.db.call.updateMany({ where, data: { ...change, stage: to, version: { increment: 1 } } }),
  );
  const call = await ctx.db.call.findFirstOrThrow({ where: { id, tenantId: ctx.scope.tenantId ?? '' } });
  await ctx.audit(`call.${action}`, { on: ['Call', id], label: call.number, detail, after: { stage: to } });
  return call;
};

/** What must be there before the public reads it, told all at once. */
const gaps = (call: Call, now: Date): InputIssue[] => {
  const issue = (path: string, code: string): InputIssue => ({ path, code, message: code });
  return [
    ...(call.formId ? [] : [issue('form', 'FORM_MISSING')]),
    ...(call.opensAt ? [] : [issue('opensAt', 'REQUIRED')]),
    ...(call.closesAt ? [] : [issue('closesAt', 'REQUIRED')]),
    ...(call.closesAt && call.closesAt <= now ? [issue('closesAt', 'IN_THE_PAST')] : []),
    ...(call.body.trim() === '' ? [issue('body', 'REQUIRED')] : []),
    ...((call.checklist as unknown[]).length > 0 ? [] : [issue('checklist', 'REQUIRED')]),
  ];
};

export const publishCall = async (ctx: Context, target: Target): Promise<void> => {
  const found = gaps(await load(ctx, 'publish', target.id), ctx.now());
  if (found.length > 0) throw new InputError(found);
  const call = await move(ctx, target, 'publish', { publishedAt: ctx.now() });
  if (!call.sealed) await ctx.db.call.updateMany({ where: { tenantId: call.tenantId, id: call.id }, data: { openedAt: ctx.now() } });
  await announce(ctx, call.id);
  await planClose(ctx, call.id);
};

export const closeCall = async (ctx: Context, target: Target): Promise<void> => {
  await move(ctx, target, 'close', { closedAt: ctx.now() });
  await closeNow(ctx, target.id);
};

/** A call whose submissions were read is not sealed again: whoever comes late is read at once. */
export const reopenCall = async (ctx: Context, target: Target, input: { closesAt: string; reason: string }): Promise<void> => {
  const { closesAt, reason } = input;
  const until = new Date(closesAt);
  if (until <= ctx.now()) throw wrongField('closesAt', 'IN_THE_PAST');
  await move(ctx, target, 'reopen', { closesAt: until, closedAt: null }, { reason, closesAt: until.toISOString() });
  await announce(ctx, target.id);
  await planClose(ctx, target.id);
};

/** Panels have decided on every dossier that is still in the running, or the call is not deliberated. */
export const deliberateCall = async (ctx: Context, target: Target): Promise<void> => {
  const call = await load(ctx, 'deliberate', target.id);
  const open = await ctx.db.dossier.count({
    where: { tenantId: call.tenantId, callId: call.id, stage: { in: ['SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'RECEIVED'] } },
  });
  if (open > 0) throw new RuleError('DOSSIERS_OPEN', `${open} dossiers are not through admission`);
  const undecided = await ctx.db.dossier.count({
    where: { tenantId: call.tenantId, callId: call.id, stage: { in: ['ADMITTED', 'IN_REVIEW'] }, decision: { is: null } },
  });
  if (undecided > 0) throw new RuleError('UNDECIDED', `${undecided} dossiers have no decision`);
  await move(ctx, target, 'deliberate');
};

export const cancelCall = async (ctx: Context, target: Target, reason: string): Promise<void> => {
  const call = await move(ctx, target, 'cancel', { cancelReason: reason }, { reason });
  if (call.publishedAt) await announce(ctx, call.id);
};

const moveField = (name: string, action: Move, description: string, act: (ctx: Context, target: Target) => Promise<unknown>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Call',
      description,
      authScopes: { can: [action, 'Call'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await act(ctx, { id: asId(id), version });
        return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

moveField('publishCall', 'publish', 'Announces the call; from its opening on, applicants submit.', publishCall);
moveField('closeCall', 'close', 'Stops taking submissions before the announced time.', closeCall);
moveField('startScreening', 'screen', 'Begins the admission check 形式审查.', (ctx, target) => move(ctx, target, 'screen'));
moveField('startReviewing', 'startReview', 'Hands the admitted to the experts.', (ctx, target) => move(ctx, target, 'startReview'));
moveField('deliberateCall', 'deliberate', 'The panel has decided on all of them.', deliberateCall);
moveField('reviewAgain', 'reviewAgain', 'Takes up the review once more.', (ctx, target) => move(ctx, target, 'reviewAgain'));

builder.mutationField('reopenCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Takes submissions again, until a new time.',
    authScopes: { can: ['reopen', 'Call'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      closesAt: t.arg.string({ required: true, description: 'ISO 8601 with its zone.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, closesAt, reason }, ctx) => {
      await reopenCall(ctx, { id: asId(id), version }, parseInput(reopenInput, { closesAt, reason }));
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('cancelCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Ends the call without a selection; the announcement is withdrawn.',
    authScopes: { can: ['cancel', 'Call'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await cancelCall(ctx, { id: asId(id), version }, parseInput(reasonInput, { reason }).reason);
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
