import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { type AvailabilityInput, availabilityInput, type ExpertInput, expertInput, groundsInput } from '../../shared/expert-input.ts';
import { assignmentStages } from '../../shared/stages.ts';
import { refreshConflicts } from '../conflict/refresh.ts';
import { offerAnew } from '../round/replace.ts';
import { engagementFacts } from './invite.ts';
import { closeTheDoor, managersOf } from './membership.ts';
import { stages } from './type.ts';

/** Changes what the association itself records; another employer can bring conflicts, which are looked at in the same act. */
export const updateExpert = async (ctx: Context, id: string, version: number, input: ExpertInput): Promise<void> => {
  const before = await ctx.db.expert.findFirst({ where: { AND: [allowed(ctx, 'update', 'Expert'), { id }] } });
  if (!before) throw new NotAllowedError();
  const facts = await engagementFacts(ctx, input, before.email);
  await changeVersioned(ctx, 'Expert', { id, version, action: 'update' }, (where) =>
    ctx.db.expert.updateMany({ where, data: { ...facts, version: { increment: 1 } } }),
  );
  const moved = before.employerId !== facts.employerId || before.employerName !== facts.employerName;
  if (moved && before.userId) await refreshConflicts(ctx, { userIds: [before.userId] });
  await ctx.audit('expert.updated', {
    on: ['Expert', id],
    label: facts.name,
    before: { employer: before.employerName },
    after: { employer: facts.employerName },
  });
};

/** How much she takes on and when she is away: said by herself, or entered by the association. */
export const setAvailability = async (ctx: Context, id: string, version: number, input: AvailabilityInput): Promise<void> => {
  const data = {
    maxLoad: input.maxLoad ?? null,
    unavailableFrom: dayOf(input.unavailableFrom),
    unavailableTo: dayOf(input.unavailableTo),
  };
  await changeVersioned(ctx, 'Expert', { id, version, action: 'setAvailability' }, (where) =>
    ctx.db.expert.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
  );
  await ctx.audit('expert.availability', { on: ['Expert', id], detail: { ...input } });
};

/** Ends the engagement. Open tasks are taken back and whoever assigns learns of it; reviews, votes and seats stay. */
export const endEngagement = async (ctx: Context, id: string, version: number, reason: string): Promise<void> => {
  const { from, to } = stages.moves.end;
  const expert = await changeVersioned(ctx, 'Expert', { id, version, action: 'end', from }, (where) =>
    ctx.db.expert.updateManyAndReturn({ where, data: { stage: to, endedAt: ctx.now(), endReason: reason, version: { increment: 1 } } }),
  );
  const { tenantId } = expert;
  const open = { tenantId, expertId: id, stage: { in: [...assignmentStages.moves.cancel.from] } };
  const tasks = await ctx.db.assignment.findMany({
    where: { ...open, round: { is: { stage: { not: 'CLOSED' } } } },
    select: { id: true, roundId: true, round: { select: { name: true } } },
  });
  const { count } = await ctx.db.assignment.updateMany({ where: open, data: { stage: 'CANCELLED', reason, version: { increment: 1 } } });
  await closeTheDoor(ctx, tenantId, expert);
  await ctx.audit('expert.ended', { on: ['Expert', id], label: expert.name, detail: { reason, tasksTakenBack: count } });
  const userIds = (await managersOf(ctx, tenantId, 'assignment.manage')).filter((userId) => userId !== ctx.viewer.userId);
  for (const [roundId, theirs] of Map.groupBy(tasks, (task) => task.roundId)) {
    await offerAnew(
      ctx,
      roundId,
      theirs.map(({ id }) => id),
    );
    await ctx.notify({
      kind: 'technology-promotion.tasks-handed-back',
      userIds,
      params: { round: theirs[0]?.round.name ?? '', count: theirs.length },
      link: `/rounds/${roundId}`,
      dedupeKey: `tasks-handed-back:${id}:${version}:${roundId}`,
    });
  }
};

const ExpertInputRef = builder.inputType('ExpertInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    title: t.string(),
    employerId: t.id(),
    employerName: t.string(),
    subjects: t.stringList({ required: true }),
    maxLoad: t.int(),
  }),
});

const AvailabilityInputRef = builder.inputType('AvailabilityInput', {
  fields: (t) => ({
    maxLoad: t.int({ description: 'Most tasks at one time; without it the round decides.' }),
    unavailableFrom: t.string({ description: 'Day.' }),
    unavailableTo: t.string({ description: 'Day.' }),
  }),
});

builder.mutationField('updateExpert', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Changes what your association records of an expert.',
    authScopes: { can: ['update', 'Expert'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ExpertInputRef, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateExpert(ctx, asId(id), version, parseInput(expertInput, input));
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('setAvailability', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Says how much an expert takes on and when she is away.',
    authScopes: { can: ['setAvailability', 'Expert'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: AvailabilityInputRef, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await setAvailability(ctx, asId(id), version, parseInput(availabilityInput, input));
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('endEngagement', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Ends an engagement, with the reason. Open tasks are taken back; reviews and votes stay.',
    authScopes: { can: ['end', 'Expert'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await endEngagement(ctx, asId(id), version, parseInput(groundsInput, { reason }).reason);
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
