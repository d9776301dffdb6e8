import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { detachFile } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type TrainingInput, trainingInput } from '../../shared/team-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { attach } from '../evidence/attach.ts';
import { TeamPersonRef } from './type.ts';

export const addTraining = async (ctx: Context, personId: string, input: TrainingInput): Promise<void> => {
  const person = await ctx.db.teamPerson.findFirst({ where: { AND: [allowed(ctx, 'train', 'TeamPerson'), { id: personId }] } });
  if (!person) throw new NotAllowedError();
  const { kind, title, issuer, number, hours, validUntil, fileId } = input;
  const doneOn = asDay(input.doneOn);
  requirePast(ctx, doneOn, 'doneOn');
  const { id } = await ctx.db.trainingRecord.create({
    data: {
      ...{ tenantId: person.tenantId, personId, kind, title, issuer, number, hours: hours ?? null, doneOn },
      ...{ validUntil: validUntil ? asDay(validUntil) : null, fileId: fileId ? asId(fileId) : null, recordedBy: actor(ctx) },
    },
  });
  if (fileId) await attach(ctx, asId(fileId), 'TrainingRecord', id, 'fileId');
  await ctx.audit('training-record.added', { on: ['TeamPerson', personId], label: person.name, detail: { kind, title } });
};

/** One that was entered by mistake; its file goes back to whoever brought it. */
export const removeTraining = async (ctx: Context, id: string): Promise<string> => {
  const record = await ctx.db.trainingRecord.findFirst({
    where: { AND: [allowed(ctx, 'delete', 'TrainingRecord'), { id }] },
    include: { person: { select: { name: true } } },
  });
  if (!record) throw new NotAllowedError();
  const { tenantId, personId, fileId, kind, title, person } = record;
  await ctx.db.trainingRecord.deleteMany({ where: { AND: [allowed(ctx, 'delete', 'TrainingRecord'), { id }] } });
  const ours = fileId ? await ctx.db.storedFile.count({ where: { tenantId, id: fileId, objectType: 'TrainingRecord', objectId: id } }) : 0;
  if (fileId && ours > 0) await detachFile(ctx, fileId, 'TrainingRecord', id);
  await ctx.audit('training-record.removed', { on: ['TeamPerson', personId], label: person.name, detail: { kind, title } });
  return personId;
};

const TrainingRecordInput = builder.inputType('TrainingRecordInput', {
  description: 'What was learnt or acquired, when, and until when it is valid.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'TRAINING or QUALIFICATION' }),
    title: t.string({ required: true }),
    issuer: t.string(),
    number: t.string(),
    hours: t.float(),
    doneOn: t.string({ required: true }),
    validUntil: t.string({ description: 'Left out for what does not end.' }),
    fileId: t.id({ description: 'A file that you brought before.' }),
  }),
});

builder.mutationField('addTrainingRecord', (t) =>
  t.prismaField({
    type: TeamPersonRef,
    description: 'Puts a qualification or a training on record.',
    authScopes: { can: ['train', 'TeamPerson'] },
    errors: {},
    args: { personId: t.arg.id({ required: true }), input: t.arg({ type: TrainingRecordInput, required: true }) },
    resolve: async (query, _root, { personId, input }, ctx) => {
      await addTraining(ctx, asId(personId), parseInput(trainingInput, input));
      return ctx.db.teamPerson.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { id: asId(personId) }] } });
    },
  }),
);

builder.mutationField('removeTrainingRecord', (t) =>
  t.prismaField({
    type: TeamPersonRef,
    description: 'Takes a record off that was entered by mistake.',
    authScopes: { can: ['delete', 'TrainingRecord'] },
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      const personId = await removeTraining(ctx, asId(id));
      return ctx.db.teamPerson.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { id: personId }] } });
    },
  }),
);
