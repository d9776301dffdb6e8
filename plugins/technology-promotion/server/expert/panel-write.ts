import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type PanelInput, panelInput, type SeatsInput, seatsInput } from '../../shared/expert-input.ts';

const nameIsFree = async (ctx: Context, callId: string, name: string, but?: string): Promise<void> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const other = await ctx.db.panel.findFirst({
    where: { tenantId, callId, name, ...(but ? { NOT: { id: but } } : {}) },
    select: { id: true },
  });
  if (other) throw wrongField('name', 'DUPLICATE');
};

const trackIsKnown = (tracks: unknown, track: string | null | undefined): void => {
  const keys = Array.isArray(tracks) ? tracks.map((each: { key?: unknown }) => each.key) : [];
  if (track && !keys.includes(track)) throw wrongField('track', 'UNKNOWN_TRACK');
};

const readableCall = async (ctx: Context, callId: string) => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: callId }] } });
  if (!call) throw new NotAllowedError();
  return call;
};

export const createPanel = async (ctx: Context, callId: string, input: PanelInput): Promise<string> => {
  const call = await readableCall(ctx, callId);
  trackIsKnown(call.tracks, input.track);
  await nameIsFree(ctx, callId, input.name);
  const { id } = await ctx.db.panel.create({ data: { ...input, track: input.track ?? null, callId, tenantId: call.tenantId } });
  await ctx.audit('panel.created', { on: ['Panel', id], label: input.name });
  return id;
};

export const updatePanel = async (ctx: Context, id: string, version: number, input: PanelInput): Promise<void> => {
  const panel = await ctx.db.panel.findFirst({ where: { AND: [allowed(ctx, 'update', 'Panel'), { id }] } });
  if (!panel) throw new NotAllowedError();
  trackIsKnown((await readableCall(ctx, panel.callId)).tracks, input.track);
  await nameIsFree(ctx, panel.callId, input.name, id);
  await changeVersioned(ctx, 'Panel', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.panel.updateMany({ where, data: { ...input, track: input.track ?? null, version: { increment: 1 } } }),
  );
  await ctx.audit('panel.updated', { on: ['Panel', id], label: input.name, after: input });
};

interface Seat {
  expertId: string | null;
  userId: string;
  name: string;
  seat: string;
  ordinal: number;
}

/** Who sits where: engaged experts, and for the secretary also the association's own people. */
const seated = async (ctx: Context, tenantId: string, { seats }: SeatsInput): Promise<Seat[]> => {
  const experts = await ctx.db.expert.findMany({
    where: { tenantId, stage: 'ENGAGED', userId: { not: null }, id: { in: seats.map(({ expertId }) => asId(expertId ?? '')) } },
    select: { id: true, userId: true, name: true },
  });
  const members = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', userId: { in: seats.map(({ userId }) => asId(userId ?? '')) } },
    select: { userId: true, name: true },
  });
  const found = seats.map(({ expertId, userId, seat }, ordinal): Seat | null => {
    const expert = expertId ? experts.find(({ id }) => id === expertId) : undefined;
    if (expert?.userId) return { expertId: expert.id, userId: expert.userId, name: expert.name, seat, ordinal };
    const member = expertId ? undefined : members.find((each) => each.userId === userId);
    return member ? { expertId: null, ...member, seat, ordinal } : null;
  });
  const strangers = found.flatMap((seat, at) =>
    seat ? [] : [{ path: `seats.${at}.expertId`, code: 'NOT_ENGAGED', message: 'not engaged' }],
  );
  if (strangers.length > 0) throw new InputError(strangers);
  const people = found.filter((seat): seat is Seat => seat !== null);
  const twice = people.findIndex(({ userId }, at) => people.findIndex((other) => other.userId === userId) < at);
  if (twice >= 0) throw wrongField(`seats.${twice}.expertId`, 'DUPLICATE');
  return people;
};

/** Seats a draft panel anew, in this order. */
export const setPanelSeats = async (ctx: Context, id: string, version: number, input: SeatsInput): Promise<void> => {
  const panel = await changeVersioned(ctx, 'Panel', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.panel.updateManyAndReturn({ where, data: { version: { increment: 1 } } }),
  );
  const { tenantId } = panel;
  const people = await seated(ctx, tenantId, input);
  await ctx.db.panelMember.deleteMany({ where: { tenantId, panelId: id } });
  await ctx.db.panelMember.createMany({ data: people.map((seat) => ({ ...seat, tenantId, panelId: id })) });
  await ctx.audit('panel.seated', {
    on: ['Panel', id],
    label: panel.name,
    detail: { seats: people.map(({ name, seat }) => ({ name, seat })) },
  });
};

/** A draft that nothing rests on. */
export const deletePanel = async (ctx: Context, id: string): Promise<string> => {
  const where = { AND: [allowed(ctx, 'delete', 'Panel'), { id }] };
  const panel = await ctx.db.panel.findFirst({
    where,
    select: { name: true, stage: true, callId: true, _count: { select: { rounds: true, meetings: true } } },
  });
  if (!panel) throw new NotAllowedError();
  if (panel.stage !== 'DRAFT') throw new StageError(panel.stage, 'delete');
  if (panel._count.rounds + panel._count.meetings > 0) throw new RuleError('PANEL_IN_USE', 'a round or meeting has this panel');
  await ctx.db.panel.deleteMany({ where });
  await ctx.audit('panel.deleted', { on: ['Panel', id], label: panel.name });
  return panel.callId;
};

const PanelInputRef = builder.inputType('PanelInput', {
  fields: (t) => ({ name: t.string({ required: true }), track: t.string(), highImpact: t.boolean() }),
});
const SeatInputRef = builder.inputType('PanelSeatInput', {
  fields: (t) => ({
    expertId: t.id(),
    userId: t.id({ description: 'A secretary of your own staff.' }),
    seat: t.string({ required: true }),
  }),
});
const parsedPanel = (input: { name: string; track?: string | null | undefined; highImpact?: boolean | null | undefined }) =>
  parseInput(panelInput, { ...input, highImpact: input.highImpact ?? false });

builder.mutationField('createPanel', (t) =>
  t.prismaField({
    type: 'Panel',
    description: 'Begins a panel for a call.',
    authScopes: { can: ['create', 'Panel'] },
    errors: {},
    args: { callId: t.arg.id({ required: true }), input: t.arg({ type: PanelInputRef, required: true }) },
    resolve: async (query, _root, { callId, input }, ctx) => {
      const id = await createPanel(ctx, asId(callId), parsedPanel(input));
      return ctx.db.panel.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updatePanel', (t) =>
  t.prismaField({
    type: 'Panel',
    description: 'Changes a draft panel.',
    authScopes: { can: ['update', 'Panel'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: PanelInputRef, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updatePanel(ctx, asId(id), version, parsedPanel(input));
      return ctx.db.panel.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('setPanelSeats', (t) =>
  t.prismaField({
    type: 'Panel',
    description: 'Says who sits on a draft panel; alternates step in in this order.',
    authScopes: { can: ['update', 'Panel'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      seats: t.arg({ type: [SeatInputRef], required: true }),
    },
    resolve: async (query, _root, { id, version, seats }, ctx) => {
      await setPanelSeats(ctx, asId(id), version, parseInput(seatsInput, { seats }));
      return ctx.db.panel.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('deletePanel', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Deletes a draft panel that no round or meeting has; answers its call.',
    authScopes: { can: ['delete', 'Panel'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      const callId = await deletePanel(ctx, asId(id));
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id: callId } });
    },
  }),
);
