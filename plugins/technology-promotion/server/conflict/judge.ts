import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type ConflictInput, conflictInput, verdictInput } from '../../shared/conflict-input.ts';
import { recuse } from './recuse.ts';
import { refreshConflicts } from './refresh.ts';
import { openActs } from './type.ts';

interface Verdict {
  id: string;
  version: number;
  act: 'confirm' | 'dismiss';
  reason: string;
  pin: boolean;
}

/** Somebody has looked at it. A confirmed one takes effect at once; what was written meanwhile counts no more. */
export const judgeConflict = async (ctx: Context, { id, version, act, reason, pin }: Verdict): Promise<void> => {
  const before = await ctx.db.conflict.findFirst({ where: { AND: [allowed(ctx, act, 'Conflict'), { id }] } });
  if (!before) throw new NotAllowedError();
  if (!openActs(before).includes(act)) {
    const state = act === 'confirm' ? 'CONFIRMED' : 'DISMISSED';
    if (before.state === state) throw new RuleError('ALREADY_JUDGED', 'it is so already');
    throw new RuleError('HARD_STAYS', 'a hard conflict is not dismissed; its facts are corrected');
  }
  await changeVersioned(ctx, 'Conflict', { id, version, action: act }, (where) =>
    ctx.db.conflict.updateMany({
      where,
      data: {
        state: act === 'confirm' ? 'CONFIRMED' : 'DISMISSED',
        verdict: reason,
        pinned: pin,
        decidedBy: ctx.viewer.userId ?? null,
        decidedAt: ctx.now(),
        version: { increment: 1 },
      },
    }),
  );
  const { dossierId, userId, name } = before;
  const recused = act === 'confirm' ? await recuse(ctx, [{ dossierId, userId }]) : 0;
  await ctx.audit(`conflict.${act}`, { on: ['Conflict', id], label: name, detail: { reason, pin, recused } });
};

export const pinConflict = async (ctx: Context, id: string, version: number, pinned: boolean): Promise<void> => {
  const conflict = await changeVersioned(ctx, 'Conflict', { id, version, action: 'pin' }, (where) =>
    ctx.db.conflict.updateManyAndReturn({ where, data: { pinned, version: { increment: 1 } } }),
  );
  await ctx.audit(pinned ? 'conflict.pinned' : 'conflict.unpinned', { on: ['Conflict', id], label: conflict.name });
};

const personOf = async (ctx: Context, tenantId: string, userId: string): Promise<string | null> => {
  const expert = await ctx.db.expert.findFirst({ where: { tenantId, userId }, select: { name: true } });
  if (expert) return expert.name;
  const member = await ctx.db.member.findFirst({ where: { tenantId, userId }, select: { name: true } });
  return member?.name ?? null;
};

/** One that the association enters itself: pinned, since nothing computed speaks for it. Hard or confirmed, it takes effect at once. */
export const addConflict = async (ctx: Context, input: ConflictInput): Promise<string> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const [dossierId, userId] = [asId(input.dossierId), asId(input.userId)];
  const dossier = await ctx.db.dossier.findFirst({ where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: dossierId }] } });
  if (!dossier) throw wrongField('dossierId', 'UNKNOWN_DOSSIER');
  const name = userId === ctx.viewer.userId ? null : await personOf(ctx, tenantId, userId);
  if (!name) throw wrongField('userId', 'UNKNOWN_PERSON');
  const { type, strength, evidence } = input;
  const key = { tenantId, dossierId, userId, type, source: 'ADMIN' };
  if (await ctx.db.conflict.findFirst({ where: key, select: { id: true } })) throw wrongField('type', 'DUPLICATE');
  const hard = strength === 'HARD';
  const { id } = await ctx.db.conflict.create({
    data: {
      ...key,
      callId: dossier.callId,
      name,
      strength,
      evidence,
      pinned: true,
      state: hard ? 'CONFIRMED' : 'OPEN',
      ...(hard ? { decidedBy: ctx.viewer.userId ?? null, decidedAt: ctx.now() } : {}),
    },
  });
  const recused = hard ? await recuse(ctx, [{ dossierId, userId }]) : 0;
  await ctx.audit('conflict.entered', { on: ['Conflict', id], label: name, detail: { type, strength, recused } });
  return id;
};

const judgement = (name: string, act: Verdict['act'], description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Conflict',
      description,
      authScopes: { can: [act, 'Conflict'] },
      errors: { types: [RuleError, StaleVersionError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        reason: t.arg.string({ required: true }),
        pin: t.arg.boolean({ description: 'Computing again then leaves it so.' }),
      },
      resolve: async (query, _root, { id, version, reason, pin }, ctx) => {
        await judgeConflict(ctx, { id: asId(id), version, act, ...parseInput(verdictInput, { reason, pin: pin ?? false }) });
        return ctx.db.conflict.findFirstOrThrow({ ...query, where: { id: asId(id) } });
      },
    }),
  );

judgement('confirmConflict', 'confirm', 'Confirms a conflict: the person keeps away from now on.');
judgement('dismissConflict', 'dismiss', 'Finds that there is no conflict.');

builder.mutationField('pinConflict', (t) =>
  t.prismaField({
    type: 'Conflict',
    description: 'Keeps a conflict as it is when conflicts are computed again, or lets go of it.',
    authScopes: { can: ['pin', 'Conflict'] },
    errors: { types: [StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), pinned: t.arg.boolean({ required: true }) },
    resolve: async (query, _root, { id, version, pinned }, ctx) => {
      await pinConflict(ctx, asId(id), version, pinned);
      return ctx.db.conflict.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

const ConflictInputRef = builder.inputType('ConflictInput', {
  fields: (t) => ({
    dossierId: t.id({ required: true }),
    userId: t.id({ required: true }),
    type: t.string({ required: true }),
    strength: t.string({ required: true }),
    evidence: t.string({ required: true }),
  }),
});

builder.mutationField('addConflict', (t) =>
  t.prismaField({
    type: 'Conflict',
    description: 'Enters a conflict that your association knows of.',
    authScopes: { can: ['create', 'Conflict'] },
    errors: {},
    args: { input: t.arg({ type: ConflictInputRef, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await addConflict(ctx, parseInput(conflictInput, input));
      return ctx.db.conflict.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('computeConflicts', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Looks at every tie of a call again. It happens by itself when facts change and every night.',
    authScopes: { can: ['compute', 'Conflict'] },
    errors: {},
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { callId }, ctx) => {
      const call = await ctx.db.call.findFirst({
        where: { AND: [allowed(ctx, 'read', 'Call'), { id: asId(callId) }] },
        select: { id: true, number: true },
      });
      if (!call) throw new NotAllowedError();
      await refreshConflicts(ctx, { callId: call.id });
      await ctx.audit('conflict.computed', { on: ['Call', call.id], label: call.number, detail: { asked: true } });
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id: call.id } });
    },
  }),
);
