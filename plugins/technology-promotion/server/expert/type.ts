import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { expertStages } from '../../shared/stages.ts';
import { FiguresRef, figuresOf } from './figures.ts';

export const stages = defineStages(expertStages);

export const AffiliationRef = builder.prismaObject('ExpertAffiliation', {
  description: 'Where an expert works or worked, or is tied to, with dates 任职经历.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'EMPLOYMENT, ADVISING, SHAREHOLDING, KINSHIP or DISPUTE' }),
    organisationId: t.exposeID('organisationId', { nullable: true }),
    organisationName: t.exposeString('organisationName'),
    position: t.exposeString('position'),
    startedOn: t.string({ select: { startedOn: true }, resolve: ({ startedOn }) => dayText(startedOn) ?? '' }),
    endedOn: t.string({ nullable: true, select: { endedOn: true }, resolve: ({ endedOn }) => dayText(endedOn) }),
  }),
});

export const ProfileRef = builder.prismaObject('ExpertProfile', {
  description: 'What an expert says of herself, once for all associations.',
  fields: (t) => ({
    id: t.exposeID('userId'),
    name: t.exposeString('name'),
    title: t.exposeString('title'),
    degree: t.exposeString('degree'),
    biography: t.exposeString('biography'),
    subjects: t.exposeStringList('subjects'),
    keywords: t.exposeStringList('keywords'),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    affiliations: t.relation('affiliations', {
      ...granted('ExpertAffiliation'),
      query: (_args, ctx) => ({ where: allowed(ctx, 'read', 'ExpertAffiliation'), orderBy: [{ startedOn: 'desc' }, { id: 'asc' }] }),
    }),
  }),
});

export const ExpertRef = builder.prismaObject('Expert', {
  description: 'An expert engaged by your association 聘任.',
  fields: (t) => ({
    id: t.exposeID('id'),
    userId: t.exposeID('userId', { nullable: true, description: 'Null until the invited person has joined.' }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    title: t.exposeString('title'),
    employerId: t.exposeID('employerId', { nullable: true }),
    employerName: t.exposeString('employerName'),
    subjects: t.exposeStringList('subjects', { description: 'Subject keys.' }),
    stage: t.exposeString('stage', { description: expertStages.stages.join(', ') }),
    maxLoad: t.exposeInt('maxLoad', { nullable: true, description: 'Most tasks at one time; null leaves it to the round.' }),
    unavailableFrom: t.string({
      nullable: true,
      select: { unavailableFrom: true },
      resolve: ({ unavailableFrom }) => dayText(unavailableFrom),
    }),
    unavailableTo: t.string({ nullable: true, select: { unavailableTo: true }, resolve: ({ unavailableTo }) => dayText(unavailableTo) }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    declineReason: t.exposeString('declineReason', { nullable: true }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
    version: t.exposeInt('version'),
    figures: t.field({
      type: FiguresRef,
      nullable: true,
      description: 'Her tasks in numbers; null for who may not read tasks.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => figuresOf(ctx, id),
    }),
    profile: t.prismaField({
      type: 'ExpertProfile',
      nullable: true,
      description: 'Her own profile; null while she has written none, or before she is engaged.',
      select: { userId: true, stage: true },
      resolve: (query, { userId, stage }, _args, ctx) =>
        userId && stage === 'ENGAGED' && ctx.ability.can('read', 'ExpertProfile')
          ? ctx.db.expertProfile.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'ExpertProfile'), { userId }] } })
          : null,
    }),
    allowedActions: rowActions(t, 'Expert', ['update', 'end', 'inviteAgain', 'accept', 'decline', 'setAvailability'], stages),
  }),
});
