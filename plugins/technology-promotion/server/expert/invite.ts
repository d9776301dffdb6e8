import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type ExpertInvitation, expertInvitation } from '../../shared/expert-input.ts';
import { namedOrganisation } from './employer.ts';
import { openTheDoor } from './membership.ts';
import { stages } from './type.ts';

/** What is kept of an engagement, from what the association wrote. */
export const engagementFacts = async (ctx: Context, input: Omit<ExpertInvitation, 'email'>, email: string) => {
  const { name, title, employerId, employerName, subjects, maxLoad } = input;
  const employer = await namedOrganisation(ctx, { id: employerId, name: employerName }, 'employerId');
  return {
    name,
    title: title ?? '',
    employerId: employer.id,
    employerName: employer.name,
    subjects,
    maxLoad: maxLoad ?? null,
    search: searchable({ name, email, employer: employer.name }),
  };
};

const tellInvited = (ctx: Context, expertId: string, userId: string | null, version: number) =>
  ctx.notify({
    kind: 'technology-promotion.engagement-offered',
    userIds: userId ? [userId] : [],
    link: '/engagement',
    dedupeKey: `engagement:${expertId}:${version}`,
  });

/** Offers an engagement. Who is no member yet gets the mail by which she becomes one; a member is asked in the portal. */
export const inviteExpert = async (ctx: Context, input: ExpertInvitation): Promise<string> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const { email, ...facts } = input;
  if (await ctx.db.expert.findFirst({ where: { tenantId, email }, select: { id: true } })) throw wrongField('email', 'ALREADY_EXPERT');
  const kept = await engagementFacts(ctx, facts, email);
  const userId = await openTheDoor(ctx, tenantId, input);
  if (userId && (await ctx.db.expert.findFirst({ where: { tenantId, userId }, select: { id: true } })))
    throw wrongField('email', 'ALREADY_EXPERT');
  const { id } = await ctx.db.expert.create({ data: { ...kept, tenantId, email, userId, invitedAt: ctx.now() } });
  await tellInvited(ctx, id, userId, 1);
  await ctx.audit('expert.invited', { on: ['Expert', id], label: input.name });
  return id;
};

/** Asks again whoever declined or was engaged before. */
export const inviteAgain = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = stages.moves.inviteAgain;
  const expert = await changeVersioned(ctx, 'Expert', { id, version, action: 'inviteAgain', from }, (where) =>
    ctx.db.expert.updateManyAndReturn({
      where,
      data: {
        stage: to,
        invitedAt: ctx.now(),
        answeredAt: null,
        declineReason: null,
        endedAt: null,
        endReason: null,
        version: { increment: 1 },
      },
    }),
  );
  const userId = await openTheDoor(ctx, expert.tenantId, expert);
  await tellInvited(ctx, id, userId, expert.version);
  await ctx.audit('expert.invited', { on: ['Expert', id], label: expert.name, after: { stage: to } });
};

const ExpertInvitationInput = builder.inputType('ExpertInvitationInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    email: t.string({ required: true }),
    title: t.string(),
    employerId: t.id({ description: 'A registered organisation; its name is then its registered name.' }),
    employerName: t.string(),
    subjects: t.stringList({ required: true, description: 'Subject keys.' }),
    maxLoad: t.int(),
  }),
});

builder.mutationField('inviteExpert', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Offers an engagement by mail, or in the portal to a person who is a member already.',
    authScopes: { can: ['create', 'Expert'] },
    errors: {},
    args: { input: t.arg({ type: ExpertInvitationInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await inviteExpert(ctx, parseInput(expertInvitation, input));
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('inviteExpertAgain', (t) =>
  t.prismaField({
    type: 'Expert',
    description: 'Asks a person again who declined or whose engagement has ended.',
    authScopes: { can: ['inviteAgain', 'Expert'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await inviteAgain(ctx, asId(id), version);
      return ctx.db.expert.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
