// Who was there, put down by hand; scores of a test; and taken off again when it was a mistake.
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
import { type AttendanceInput, attendanceInput } from '../../shared/activity-input.ts';
import { openSession } from './session.ts';

/** The site of an organisation's name, when it takes part in the activity. */
export const sitesByName = async (ctx: Context, tenantId: string, sessionId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await ctx.db.activitySite.findMany({
    where: { tenantId, activity: { sessions: { some: { id: sessionId } } } },
    select: { adoptionId: true, adoption: { select: { siteName: true } } },
  });
  return new Map(rows.map(({ adoptionId, adoption }) => [adoption.siteName, adoptionId]));
};

const scoreIn = (session: { passScore: unknown }, input: AttendanceInput): number | null => {
  if (input.score !== null && input.score !== undefined && session.passScore === null) throw wrongField('score', 'NO_TEST');
  return input.score ?? null;
};

export const addParticipant = async (ctx: Context, sessionId: string, input: AttendanceInput): Promise<string> => {
  const session = await openSession(ctx, 'read', sessionId);
  const { tenantId } = session;
  const { personName, organisation, post } = input;
  const same = await ctx.db.participation.count({ where: { tenantId, sessionId, personName, organisation } });
  if (same > 0) throw wrongField('personName', 'ON_THE_LIST');
  const sites = await sitesByName(ctx, tenantId, sessionId);
  const { id } = await ctx.db.participation.create({
    data: {
      tenantId,
      sessionId,
      personName,
      organisation,
      post,
      score: scoreIn(session, input),
      adoptionId: sites.get(organisation) ?? null,
      via: 'BY_HAND',
      signedInAt: ctx.now(),
    },
  });
  await ctx.audit('participation.added', { on: ['Participation', id], label: session.activity.number });
  return id;
};

const rowOf = async (ctx: Context, action: string, id: string) => {
  const row = await ctx.db.participation.findFirst({
    where: { AND: [allowed(ctx, action, 'Participation'), { id }] },
    include: { session: { select: { passScore: true, activity: { select: { number: true, stage: true } } } } },
  });
  if (!row) throw new NotAllowedError();
  if (row.session.activity.stage === 'CANCELLED') throw new StageError('CANCELLED', action);
  return row;
};

export const updateParticipant = async (ctx: Context, id: string, version: number, input: AttendanceInput): Promise<void> => {
  const row = await rowOf(ctx, 'update', id);
  if (row.certificateNumber) throw new RuleError('CERTIFIED', 'the certificate names this person as she was put down');
  const { tenantId, sessionId } = row;
  const { personName, organisation, post } = input;
  const same = await ctx.db.participation.count({ where: { tenantId, sessionId, personName, organisation, id: { not: id } } });
  if (same > 0) throw wrongField('personName', 'ON_THE_LIST');
  const sites = await sitesByName(ctx, tenantId, sessionId);
  await changeVersioned(ctx, 'Participation', { id, version, action: 'update' }, (where) =>
    ctx.db.participation.updateMany({
      where,
      data: {
        personName,
        organisation,
        post,
        score: scoreIn(row.session, input),
        adoptionId: sites.get(organisation) ?? null,
        version: { increment: 1 },
      },
    }),
  );
  await ctx.audit('participation.updated', { on: ['Participation', id], label: row.session.activity.number });
};

export const removeParticipant = async (ctx: Context, id: string, version: number): Promise<string> => {
  const row = await rowOf(ctx, 'delete', id);
  if (row.certificateNumber) throw new RuleError('CERTIFIED', 'there is a certificate for this attendance');
  await changeVersioned(ctx, 'Participation', { id, version, action: 'delete' }, (where) => ctx.db.participation.deleteMany({ where }));
  await ctx.audit('participation.removed', { on: ['ActivitySession', row.sessionId], label: row.session.activity.number });
  return row.sessionId;
};

const AttendanceInputType = builder.inputType('AttendanceInput', {
  description: 'A person who was there.',
  fields: (t) => ({
    personName: t.string({ required: true }),
    organisation: t.string({ required: true }),
    post: t.string(),
    score: t.float(),
  }),
});

builder.mutationField('addParticipant', (t) =>
  t.prismaField({
    type: 'Participation',
    description: 'Puts a person down who was there.',
    authScopes: { can: ['create', 'Participation'] },
    errors: { types: [StageError] },
    args: { sessionId: t.arg.id({ required: true }), input: t.arg({ type: AttendanceInputType, required: true }) },
    resolve: async (query, _root, { sessionId, input }, ctx) => {
      const id = await addParticipant(ctx, asId(sessionId), parseInput(attendanceInput, input));
      return ctx.db.participation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Participation'), { id }] } });
    },
  }),
);

builder.mutationField('updateParticipant', (t) =>
  t.prismaField({
    type: 'Participation',
    description: 'Corrects a person on the list, or gives her score.',
    authScopes: { can: ['update', 'Participation'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: AttendanceInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateParticipant(ctx, asId(id), version, parseInput(attendanceInput, input));
      return ctx.db.participation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Participation'), { id: asId(id) }] } });
    },
  }),
);

builder.mutationField('removeParticipant', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    description: 'Takes a person off the list who was put down by mistake; answers the session.',
    authScopes: { can: ['delete', 'Participation'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      const sessionId = await removeParticipant(ctx, asId(id), version);
      return ctx.db.activitySession.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: sessionId }] },
      });
    },
  }),
);
