// Another title, place or time for a meeting that has not begun.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type MeetingChange, meetingChange } from '../../shared/meeting-input.ts';
import { startOf } from './start-of.ts';
import { tellSheet } from './tell-sheet.ts';
import { wake } from './wake.ts';

const inBeijing = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** Whoever is called is told when she has to be elsewhere or at another time; a new title alone troubles nobody. */
export const changeMeeting = async (ctx: Context, id: string, version: number, input: MeetingChange): Promise<void> => {
  const before = await ctx.db.meeting.findFirst({ where: { AND: [allowed(ctx, 'update', 'Meeting'), { id }] } });
  if (!before) throw new NotAllowedError();
  const startsAt = startOf(ctx, input.startsAt, before.startsAt);
  const { title, place } = input;
  await changeVersioned(ctx, 'Meeting', { id, version, action: 'update', from: ['PLANNED'] }, (where) =>
    ctx.db.meeting.updateMany({ where, data: { title, place, startsAt, version: { increment: 1 } } }),
  );
  await wake(ctx);
  await ctx.audit('meeting.updated', {
    on: ['Meeting', id],
    label: title,
    before: { title: before.title, place: before.place, startsAt: before.startsAt.toISOString() },
    after: { title, place, startsAt: startsAt.toISOString() },
  });
  if (place === before.place && startsAt.getTime() === before.startsAt.getTime()) return;
  await tellSheet(
    ctx,
    { ...before, title },
    {
      kind: 'technology-promotion.meeting-changed',
      params: { time: inBeijing.format(startsAt) },
      dedupeKey: `meeting-changed:${id}:${version}`,
    },
  );
};

const MeetingChangeType = builder.inputType('MeetingChangeInput', {
  description: 'What of a planned meeting can be changed.',
  fields: (t) => ({
    title: t.string({ required: true }),
    place: t.string(),
    startsAt: t.string({ required: true, description: 'ISO 8601 with its zone.' }),
  }),
});

builder.mutationField('updateMeeting', (t) =>
  t.prismaField({
    type: 'Meeting',
    description: 'Changes title, place or time of a planned meeting; everybody on its sheet is told of another place or time.',
    authScopes: { can: ['update', 'Meeting'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: MeetingChangeType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await changeMeeting(ctx, asId(id), version, parseInput(meetingChange, { ...input, place: input.place ?? '' }));
      return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
