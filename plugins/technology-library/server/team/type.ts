import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { activeOn, gapOf, proofState } from '../../shared/team-gaps.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

const proofs = { person: { select: { records: { select: { kind: true, doneOn: true, validUntil: true } } } } } as const;
const ofProject = { project: { select: { number: true, title: true } } } as const;

export const TeamPersonRef = builder.prismaObject('TeamPerson', {
  description: 'Somebody who carries promotions 推广人员.',
  fields: (t) => ({
    id: t.exposeID('id'),
    ours: t.boolean({ description: 'A person of your association.', select: { userId: true }, resolve: ({ userId }) => userId !== null }),
    name: t.exposeString('name'),
    employer: t.exposeString('employer'),
    title: t.exposeString('title', { description: 'Post or professional title.' }),
    places: t.relation('places', grantedInOrder('TeamMember', [{ sinceOn: 'desc' }, { id: 'desc' }])),
    records: t.relation('records', grantedInOrder('TrainingRecord', [{ doneOn: 'desc' }, { id: 'desc' }])),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'TeamPerson', ['update', 'train', 'place']),
  }),
});

export const TeamMemberRef = builder.prismaObject('TeamMember', {
  description: 'What somebody does in a project, from a day to a day.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    projectNumber: t.string({ select: ofProject, resolve: ({ project }) => project.number }),
    projectTitle: t.string({ select: ofProject, resolve: ({ project }) => project.title }),
    role: t.exposeString('role', { description: 'LEADER, GUIDE, TEACHER, LIAISON, DATA, QUALITY' }),
    sinceOn: t.string({ select: { sinceOn: true }, resolve: ({ sinceOn }) => dayText(sinceOn) ?? '' }),
    untilOn: t.string({
      nullable: true,
      description: 'The last day.',
      select: { untilOn: true },
      resolve: ({ untilOn }) => dayText(untilOn),
    }),
    endReason: t.exposeString('endReason'),
    active: t.boolean({
      description: 'Today.',
      select: { sinceOn: true, untilOn: true },
      resolve: (place, _args, ctx) => activeOn(place, todayIn(ctx.now())),
    }),
    gap: t.string({
      nullable: true,
      description: 'What the role must have on record and has not today: NO_, _LAPSED or _EXPIRING of TRAINING or QUALIFICATION.',
      select: { role: true, sinceOn: true, untilOn: true, ...proofs },
      resolve: ({ role, sinceOn, untilOn, person }, _args, ctx) => {
        const today = todayIn(ctx.now());
        return activeOn({ sinceOn, untilOn }, today) ? gapOf(role, person.records, today) : null;
      },
    }),
    person: t.relation('person', grantedOne('TeamPerson', 'personId')),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'TeamMember', ['end']),
  }),
});

export const TrainingRecordRef = builder.prismaObject('TrainingRecord', {
  description: 'A qualification or a training of a person 培训记录.',
  fields: (t) => ({
    id: t.exposeID('id'),
    personId: t.exposeID('personId'),
    kind: t.exposeString('kind', { description: 'TRAINING or QUALIFICATION' }),
    title: t.exposeString('title'),
    issuer: t.exposeString('issuer'),
    number: t.exposeString('number', { description: 'Of the certificate.' }),
    hours: t.float({ nullable: true, select: { hours: true }, resolve: ({ hours }) => hours?.toNumber() ?? null }),
    doneOn: t.string({ select: { doneOn: true }, resolve: ({ doneOn }) => dayText(doneOn) ?? '' }),
    validUntil: t.string({ nullable: true, select: { validUntil: true }, resolve: ({ validUntil }) => dayText(validUntil) }),
    state: t.string({
      description: 'VALID, EXPIRING or LAPSED today.',
      select: { validUntil: true },
      resolve: (record, _args, ctx) => proofState(record, todayIn(ctx.now())),
    }),
    fileId: t.exposeID('fileId', { nullable: true, description: 'What shows it.' }),
    takenOver: t.boolean({
      description: 'From a certificate of an activity of your association.',
      select: { participationId: true },
      resolve: ({ participationId }) => participationId !== null,
    }),
    allowedActions: rowActions(t, 'TrainingRecord', ['delete']),
  }),
});
