import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { z } from 'zod';
import { attendanceStates } from '../../shared/meeting-input.ts';
import { wake } from './wake.ts';

type State = (typeof attendanceStates)[number];

/** Whoever was there while an item was voted on counted in its quorum: she can leave, and was not absent. */
const requireNoPart = async (ctx: Context, tenantId: string, meetingId: string, userId: string): Promise<void> => {
  const there = await ctx.db.attendance.findFirst({ where: { tenantId, meetingId, userId }, select: { arrivedAt: true } });
  if (!there?.arrivedAt) return;
  const votedOn = {
    OR: [{ stage: 'VOTING' }, { stage: 'DECIDED', closedAt: { gte: there.arrivedAt } }, { ballots: { some: { userId } } }],
  };
  if ((await ctx.db.agendaItem.count({ where: { tenantId, meetingId, ...votedOn } })) > 0)
    throw new RuleError('TOOK_PART', 'she was there while an item was voted on');
};

/** Only people fixed with the panel are on the sheet: nobody is put on it on the day, and nobody sends a proxy. */
const record = async (ctx: Context, meetingId: string, userId: string, state: State): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if (state === 'ABSENT') await requireNoPart(ctx, tenantId, meetingId, userId);
  const now = ctx.now();
  const { count } = await ctx.db.attendance.updateMany({
    where: { tenantId, meetingId, userId },
    data: {
      state,
      ...(state === 'PRESENT' ? { arrivedAt: now, leftAt: null } : state === 'LEFT' ? { leftAt: now } : { arrivedAt: null, leftAt: null }),
    },
  });
  if (count === 0) throw new NotAllowedError();
  await wake(ctx);
  await ctx.audit('attendance.recorded', { on: ['Meeting', meetingId], detail: { userId, state } });
};

const open = async (ctx: Context, action: string, meetingId: string) => {
  const meeting = await ctx.db.meeting.findFirst({ where: { AND: [allowed(ctx, action, 'Meeting'), { id: meetingId }] } });
  if (!meeting) throw new NotAllowedError();
  if (!['PLANNED', 'OPEN'].includes(meeting.stage)) throw new StageError(meeting.stage, 'attend');
};

/** The secretary's sheet. */
export const recordAttendance = async (ctx: Context, meetingId: string, userId: string, state: State): Promise<void> => {
  await open(ctx, 'update', meetingId);
  await record(ctx, meetingId, userId, state);
};

/** A member's own signing in or out. */
export const attend = async (ctx: Context, meetingId: string, state: 'PRESENT' | 'LEFT'): Promise<void> => {
  await open(ctx, state === 'PRESENT' ? 'arrive' : 'leave', meetingId);
  await record(ctx, meetingId, ctx.viewer.userId ?? '', state);
};

builder.mutationField('recordAttendance', (t) =>
  t.prismaField({
    type: 'Meeting',
    description: 'Writes down who is present, has left or is absent.',
    authScopes: { can: ['update', 'Meeting'] },
    errors: { types: [StageError, RuleError] },
    args: {
      meetingId: t.arg.id({ required: true }),
      userId: t.arg.id({ required: true }),
      state: t.arg.string({ required: true, description: 'PRESENT, LEFT or ABSENT' }),
    },
    resolve: async (query, _root, args, ctx) => {
      const { state } = parseInput(z.object({ state: z.enum(attendanceStates) }), { state: args.state });
      const id = asId(args.meetingId);
      await recordAttendance(ctx, id, asId(args.userId), state);
      return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
