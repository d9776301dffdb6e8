import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type MeetingInput, meetingInput } from '../../shared/meeting-input.ts';
import { type AgendaOrder, orderAgenda } from '../rules/agenda/agenda-order.ts';
import { startOf } from './start-of.ts';
import { tellSheet } from './tell-sheet.ts';
import { stages } from './type.ts';
import { wake } from './wake.ts';

/** The order in which recused members leave and come back as seldom as possible. */
const ordered = async (ctx: Context, tenantId: string, dossierIds: readonly string[], people: readonly string[]): Promise<AgendaOrder> => {
  const conflicts = await ctx.db.conflict.findMany({
    where: { tenantId, dossierId: { in: [...dossierIds] }, userId: { in: [...people] }, state: 'CONFIRMED' },
    select: { dossierId: true, userId: true },
  });
  const recused = (id: string) => [...new Set(conflicts.filter(({ dossierId }) => dossierId === id).map(({ userId }) => userId))];
  return orderAgenda(dossierIds.map((itemId) => ({ itemId, recusedIds: recused(itemId) })));
};

/** Calls a fixed panel together over some dossiers; everybody on it is expected, the agenda ordered. */
export const planMeeting = async (ctx: Context, input: MeetingInput): Promise<string> => {
  const startsAt = startOf(ctx, input.startsAt);
  const panel = await ctx.db.panel.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Panel'), { id: asId(input.panelId), callId: asId(input.callId) }] },
    include: { members: true },
  });
  if (!panel) throw wrongField('panelId', 'REQUIRED');
  if (panel.stage !== 'FIXED') throw new RuleError('PANEL_OPEN', 'the panel is not fixed');
  const { tenantId, callId } = panel;
  const ids = [...new Set(input.dossierIds.map(asId))];
  const dossiers = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: { in: ids }, callId, stage: { in: ['ADMITTED', 'RESUBMITTED', 'IN_REVIEW'] } }] },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  if (dossiers.length !== ids.length) throw wrongField('dossierIds', 'UNKNOWN_DOSSIER');
  const roundId = input.roundId ? asId(input.roundId) : null;
  if (roundId && !(await ctx.db.reviewRound.findFirst({ where: { tenantId, callId, id: roundId } })))
    throw wrongField('roundId', 'REQUIRED');
  const order = await ordered(
    ctx,
    tenantId,
    dossiers.map(({ id }) => id),
    panel.members.map(({ userId }) => userId),
  );
  const meeting = await ctx.db.meeting.create({
    data: { tenantId, callId, panelId: panel.id, roundId, title: input.title, place: input.place, startsAt },
  });
  await ctx.db.agendaItem.createMany({
    data: order.itemIds.map((dossierId, at) => ({ tenantId, meetingId: meeting.id, dossierId, ordinal: at + 1 })),
  });
  await ctx.db.attendance.createMany({
    data: panel.members.map(({ userId, name, seat }) => ({ tenantId, meetingId: meeting.id, userId, name, seat })),
  });
  await ctx.audit('meeting.planned', {
    on: ['Meeting', meeting.id],
    label: input.title,
    detail: { items: ids.length, movements: order.cost, movementsBefore: order.costBefore },
  });
  await ctx.notify({
    kind: 'technology-promotion.meeting-planned',
    userIds: panel.members.map(({ userId }) => userId),
    params: { title: input.title },
    link: `/meetings/${meeting.id}/seat`,
    dedupeKey: `meeting-planned:${meeting.id}`,
  });
  return meeting.id;
};

type Move = keyof typeof stages.moves;

export const moveMeeting = async (ctx: Context, id: string, version: number, action: Move): Promise<void> => {
  const { from, to } = stages.moves[action];
  const now = ctx.now();
  if (action === 'close') {
    const running = await ctx.db.agendaItem.count({
      where: { meeting: { is: { AND: [allowed(ctx, 'close', 'Meeting'), { id }] } }, stage: { in: ['DISCUSSING', 'VOTING'] } },
    });
    if (running > 0) throw new RuleError('ITEM_RUNNING', 'an item is still before the panel');
  }
  await changeVersioned(ctx, 'Meeting', { id, version, action, from }, (where) =>
    ctx.db.meeting.updateMany({
      where,
      data: {
        stage: to,
        ...(action === 'open' ? { openedAt: now } : {}),
        ...(action === 'close' ? { closedAt: now, currentId: null } : {}),
        version: { increment: 1 },
      },
    }),
  );
  const meeting = await ctx.db.meeting.findFirst({ where: { tenantId: ctx.scope.tenantId ?? '', id } });
  if (!meeting) throw new NotAllowedError();
  if (action === 'close') {
    await ctx.db.attendance.updateMany({
      where: { tenantId: meeting.tenantId, meetingId: id, state: 'EXPECTED' },
      data: { state: 'ABSENT' },
    });
  }
  await wake(ctx);
  await ctx.audit(`meeting.${action}`, { on: ['Meeting', id], label: meeting.title });
  if (action === 'cancel')
    await tellSheet(ctx, meeting, { kind: 'technology-promotion.meeting-cancelled', dedupeKey: `meeting-cancelled:${id}` });
};

const MeetingInputType = builder.inputType('MeetingInput', {
  description: 'When and where which panel meets over what.',
  fields: (t) => ({
    callId: t.id({ required: true }),
    panelId: t.id({ required: true }),
    roundId: t.id(),
    title: t.string({ required: true }),
    place: t.string(),
    startsAt: t.string({ required: true, description: 'ISO 8601 with its zone.' }),
    dossierIds: t.idList({ required: true }),
  }),
});

builder.mutationField('planMeeting', (t) =>
  t.prismaField({
    type: 'Meeting',
    description: 'Calls a fixed panel together; the agenda is ordered so that recused members come and go as seldom as possible.',
    authScopes: { can: ['create', 'Meeting'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: MeetingInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await planMeeting(ctx, parseInput(meetingInput, { ...input, place: input.place ?? '' }));
      return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

const field = (name: string, action: Move, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Meeting',
      description,
      authScopes: { can: [action, 'Meeting'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await moveMeeting(ctx, asId(id), version, action);
        return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('openMeeting', 'open', 'Opens the meeting.');
field('closeMeeting', 'close', 'Closes the meeting; who did not come was absent.');
field('cancelMeeting', 'cancel', 'Calls a planned meeting off; everybody on its sheet is told.');
