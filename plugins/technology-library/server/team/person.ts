import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type TeamPersonChange, type TeamPersonInput, teamPersonChange, teamPersonInput } from '../../shared/team-input.ts';

/** Two people of one name at one employer cannot be told apart here: their posts go into the name. */
const requireNew = async (ctx: Context, tenantId: string, name: string, employer: string, but?: string): Promise<void> => {
  const there = await ctx.db.teamPerson.count({ where: { tenantId, name, employer, ...(but ? { id: { not: but } } : {}) } });
  if (there > 0) throw wrongField('name', 'PERSON_TAKEN');
};

/** Somebody of the association stands there as the association knows her. */
const identityOf = async (ctx: Context, tenantId: string, { userId, name, employer, title }: TeamPersonInput) => {
  if (!userId) return { userId: null, name, employer, title };
  const member = await ctx.db.member.findFirst({ where: { tenantId, userId: asId(userId), status: 'ACTIVE' } });
  if (!member) throw wrongField('userId', 'NOT_A_MEMBER');
  if ((await ctx.db.teamPerson.count({ where: { tenantId, userId: member.userId } })) > 0) throw wrongField('userId', 'PERSON_TAKEN');
  const { name: association } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  return { userId: member.userId, name: member.name, employer: association, title: title || (member.title ?? '') };
};

export const addPerson = async (ctx: Context, input: TeamPersonInput): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const person = await identityOf(ctx, tenantId, input);
  await requireNew(ctx, tenantId, person.name, person.employer);
  const { name, employer, title } = person;
  const { id } = await ctx.db.teamPerson.create({ data: { tenantId, ...person, search: searchable({ name, employer, title }) } });
  await ctx.audit('team-person.added', { on: ['TeamPerson', id], label: name, detail: { employer } });
  return id;
};

export const updatePerson = async (ctx: Context, id: string, version: number, input: TeamPersonChange): Promise<void> => {
  const before = await ctx.db.teamPerson.findFirst({ where: { AND: [allowed(ctx, 'update', 'TeamPerson'), { id }] } });
  if (!before) throw new NotAllowedError();
  await requireNew(ctx, before.tenantId, input.name, input.employer, id);
  await changeVersioned(ctx, 'TeamPerson', { id, version, action: 'update' }, (where) =>
    ctx.db.teamPerson.updateMany({ where, data: { ...input, search: searchable({ ...input }), version: { increment: 1 } } }),
  );
  await ctx.audit('team-person.updated', { on: ['TeamPerson', id], label: input.name, before, after: input });
};

const TeamPersonInputType = builder.inputType('TeamPersonInput', {
  description: 'Somebody of your association by her id, or a name with an employer.',
  fields: (t) => ({
    userId: t.id({ description: 'Name and employer are then taken from the association.' }),
    name: t.string(),
    employer: t.string(),
    title: t.string(),
  }),
});
const TeamPersonChangeType = builder.inputType('TeamPersonChange', {
  description: 'How she is called and where she works now.',
  fields: (t) => ({ name: t.string({ required: true }), employer: t.string({ required: true }), title: t.string() }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.teamPerson.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { id }] } });

builder.mutationField('addTeamPerson', (t) =>
  t.prismaField({
    type: 'TeamPerson',
    description: 'Enters somebody who carries promotions.',
    authScopes: { can: ['create', 'TeamPerson'] },
    errors: {},
    args: { input: t.arg({ type: TeamPersonInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => again(ctx, query, await addPerson(ctx, parseInput(teamPersonInput, input))),
  }),
);

builder.mutationField('updateTeamPerson', (t) =>
  t.prismaField({
    type: 'TeamPerson',
    description: 'Puts name, employer or post right.',
    authScopes: { can: ['update', 'TeamPerson'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: TeamPersonChangeType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updatePerson(ctx, asId(id), version, parseInput(teamPersonChange, input));
      return again(ctx, query, asId(id));
    },
  }),
);
