// Places in the team of a project: taken from a day on, left on a day, and kept for the record.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type TeamMemberInput, teamEndInput, teamMemberInput } from '../../shared/team-input.ts';
import { actor } from '../actor.ts';
import { asDay } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';

/** One place of a kind at a time for a person in a project: its days must not run into those of another. */
const requireFree = async (ctx: Context, tenantId: string, projectId: string, input: TeamMemberInput): Promise<void> => {
  const { personId, role, sinceOn, untilOn } = input;
  const there = await ctx.db.teamMember.count({
    where: {
      ...{ tenantId, projectId, personId, role },
      AND: [{ OR: [{ untilOn: null }, { untilOn: { gte: asDay(sinceOn) } }] }, untilOn ? { sinceOn: { lte: asDay(untilOn) } } : {}],
    },
  });
  if (there > 0) throw wrongField('role', 'PLACE_TAKEN');
};

export const takePlace = async (ctx: Context, projectId: string, input: TeamMemberInput): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: projectId }] },
  });
  if (!project) throw new NotAllowedError();
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw new RuleError('PROJECT_OVER', 'the project is over');
  const { personId, role, sinceOn, untilOn } = input;
  const person = await ctx.db.teamPerson.findFirst({ where: { AND: [allowed(ctx, 'place', 'TeamPerson'), { id: personId }] } });
  if (!person) throw wrongField('personId', 'REQUIRED');
  const { tenantId, entryId } = project;
  await requireFree(ctx, tenantId, projectId, input);
  const days = { sinceOn: asDay(sinceOn), untilOn: untilOn ? asDay(untilOn) : null };
  const { id } = await ctx.db.teamMember.create({ data: { tenantId, projectId, personId, role, ...days, addedBy: actor(ctx) } });
  await ctx.audit('team-member.added', { on: ['TeamMember', id], label: person.name, detail: { project: project.number, role, sinceOn } });
  await writeLedger(ctx, {
    tenantId,
    act: 'team-joined',
    params: { name: person.name, employer: person.employer, project: project.title },
    projectId,
    entryId,
    on: ['TeamPerson', personId],
  });
  return id;
};

export const leavePlace = async (ctx: Context, id: string, version: number, { untilOn, reason }: { untilOn: string; reason: string }) => {
  const place = await ctx.db.teamMember.findFirst({
    where: { AND: [allowed(ctx, 'end', 'TeamMember'), { id }] },
    include: { person: { select: { name: true, employer: true } }, project: { select: { number: true, title: true, entryId: true } } },
  });
  if (!place) throw new NotAllowedError();
  if (asDay(untilOn) < place.sinceOn) throw wrongField('untilOn', 'ENDS_BEFORE_START');
  await changeVersioned(ctx, 'TeamMember', { id, version, action: 'end' }, (where) =>
    ctx.db.teamMember.updateMany({ where, data: { untilOn: asDay(untilOn), endReason: reason, version: { increment: 1 } } }),
  );
  const { tenantId, projectId, personId, person, project, role } = place;
  await ctx.audit('team-member.ended', {
    on: ['TeamMember', id],
    label: person.name,
    detail: { project: project.number, role, untilOn, reason },
  });
  await writeLedger(ctx, {
    tenantId,
    act: 'team-left',
    params: { name: person.name, employer: person.employer, project: project.title, day: untilOn },
    projectId,
    entryId: project.entryId,
    on: ['TeamPerson', personId],
  });
};

const TeamMemberInputType = builder.inputType('TeamMemberInput', {
  description: 'Who does what, from which day on.',
  fields: (t) => ({
    personId: t.id({ required: true }),
    role: t.string({ required: true, description: 'LEADER, GUIDE, TEACHER, LIAISON, DATA, QUALITY' }),
    sinceOn: t.string({ required: true, description: '2026-11-22; a day to come is possible.' }),
    untilOn: t.string(),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.teamMember.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamMember'), { id }] } });

builder.mutationField('addTeamMember', (t) =>
  t.prismaField({
    type: 'TeamMember',
    description: 'Gives somebody a place in the team of a project.',
    authScopes: { can: ['place', 'TeamPerson'] },
    errors: { types: [RuleError] },
    args: { projectId: t.arg.id({ required: true }), input: t.arg({ type: TeamMemberInputType, required: true }) },
    resolve: async (query, _root, { projectId, input }, ctx) =>
      again(ctx, query, await takePlace(ctx, asId(projectId), parseInput(teamMemberInput, input))),
  }),
);

builder.mutationField('endTeamMember', (t) =>
  t.prismaField({
    type: 'TeamMember',
    description: 'Says which day is the last in this place, and why; the place stays on record.',
    authScopes: { can: ['end', 'TeamMember'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      untilOn: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, untilOn, reason }, ctx) => {
      await leavePlace(ctx, asId(id), version, parseInput(teamEndInput, { untilOn, reason }));
      return again(ctx, query, asId(id));
    },
  }),
);
