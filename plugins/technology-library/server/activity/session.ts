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
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { type SessionInput, sessionInput } from '../../shared/activity-input.ts';
import { writeLedger } from '../ledger/write-line.ts';

const sessionOf = (ctx: Context, action: string, id: string) =>
  ctx.db.activitySession.findFirst({
    where: { AND: [allowed(ctx, action, 'ActivitySession'), { id }] },
    include: {
      activity: {
        select: {
          stage: true,
          number: true,
          title: true,
          startsOn: true,
          endsOn: true,
          projectId: true,
          project: { select: { entryId: true } },
        },
      },
    },
  });

const isOpen = (stage: string): boolean => stage === 'PLANNED' || stage === 'RUNNING';

/** A session of an activity that is not over, for those who may do this with it. */
export const openSession = async (ctx: Context, action: string, id: string) => {
  const session = await sessionOf(ctx, action, id);
  if (!session) throw new NotAllowedError();
  if (!isOpen(session.activity.stage)) throw new StageError(session.activity.stage, action);
  return session;
};

/** An activity is held on its days: a session lies within them. */
const requireWithin = (input: SessionInput, { startsOn, endsOn }: { startsOn: Date; endsOn: Date }): void => {
  const [first, last] = [todayIn(new Date(input.startsAt)), todayIn(new Date(input.endsAt))];
  if (first < startsOn || first > endsOn) throw wrongField('startsAt', 'OUTSIDE_ACTIVITY');
  if (last > endsOn) throw wrongField('endsAt', 'OUTSIDE_ACTIVITY');
};

const timesOf = (input: SessionInput) => ({
  ...input,
  startsAt: new Date(input.startsAt),
  endsAt: new Date(input.endsAt),
  passScore: input.passScore ?? null,
});

export const addSession = async (ctx: Context, activityId: string, input: SessionInput): Promise<string> => {
  const activity = await ctx.db.activity.findFirst({
    where: { AND: [allowed(ctx, 'update', 'Activity'), { id: activityId }] },
    include: { project: { select: { entryId: true } } },
  });
  if (!activity) throw new NotAllowedError();
  if (!isOpen(activity.stage)) throw new StageError(activity.stage, 'update');
  requireWithin(input, activity);
  const { id } = await ctx.db.activitySession.create({ data: { ...timesOf(input), tenantId: activity.tenantId, activityId } });
  const day = todayIn(new Date(input.startsAt));
  // A session of the past was held; one that lies ahead writes its line when somebody has come.
  if (day <= todayIn(ctx.now())) {
    await writeLedger(ctx, {
      tenantId: activity.tenantId,
      act: 'session-held',
      params: { number: activity.number, title: input.title },
      projectId: activity.projectId,
      entryId: activity.project.entryId,
      on: ['ActivitySession', id],
      occurredOn: day,
    });
  }
  await ctx.audit('activity.session-added', { on: ['ActivitySession', id], label: activity.number, after: input });
  return id;
};

export const updateSession = async (ctx: Context, id: string, version: number, input: SessionInput): Promise<void> => {
  const before = await openSession(ctx, 'update', id);
  requireWithin(input, before.activity);
  await changeVersioned(ctx, 'ActivitySession', { id, version, action: 'update' }, (where) =>
    ctx.db.activitySession.updateMany({ where, data: { ...timesOf(input), version: { increment: 1 } } }),
  );
  await ctx.audit('activity.session-updated', { on: ['ActivitySession', id], label: before.activity.number, after: input });
};

export const removeSession = async (ctx: Context, id: string, version: number): Promise<string> => {
  const { tenantId, activityId, activity } = await openSession(ctx, 'delete', id);
  if ((await ctx.db.participation.count({ where: { tenantId, sessionId: id } })) > 0) {
    throw new RuleError('SESSION_ATTENDED', 'people have come to this session');
  }
  // Its files stay with the activity.
  await ctx.db.promotionFile.updateMany({ where: { tenantId, sessionId: id }, data: { sessionId: null } });
  await changeVersioned(ctx, 'ActivitySession', { id, version, action: 'delete' }, (where) => ctx.db.activitySession.deleteMany({ where }));
  await ctx.audit('activity.session-removed', { on: ['Activity', activityId], label: activity.number });
  return activityId;
};

const SessionInputType = builder.inputType('ActivitySessionInput', {
  description: 'A session of an activity.',
  fields: (t) => ({
    title: t.string({ required: true }),
    place: t.string(),
    startsAt: t.string({ required: true }),
    endsAt: t.string({ required: true }),
    passScore: t.float({ description: 'Points a test needs; left out for a session without one.' }),
  }),
});

builder.mutationField('addActivitySession', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    description: 'Adds a session to an activity.',
    authScopes: { can: ['create', 'ActivitySession'] },
    errors: { types: [StageError] },
    args: { activityId: t.arg.id({ required: true }), input: t.arg({ type: SessionInputType, required: true }) },
    resolve: async (query, _root, { activityId, input }, ctx) => {
      const id = await addSession(ctx, asId(activityId), parseInput(sessionInput, input));
      return ctx.db.activitySession.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id }] } });
    },
  }),
);

builder.mutationField('updateActivitySession', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    description: 'Changes a session.',
    authScopes: { can: ['update', 'ActivitySession'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: SessionInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateSession(ctx, asId(id), version, parseInput(sessionInput, input));
      return ctx.db.activitySession.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: asId(id) }] },
      });
    },
  }),
);

builder.mutationField('removeActivitySession', (t) =>
  t.prismaField({
    type: 'Activity',
    description: 'Takes a session out to which nobody has come; answers the activity.',
    authScopes: { can: ['delete', 'ActivitySession'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      const activityId = await removeSession(ctx, asId(id), version);
      return ctx.db.activity.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id: activityId }] } });
    },
  }),
);
