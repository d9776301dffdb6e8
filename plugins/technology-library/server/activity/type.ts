import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { type Gap, gapsOf } from '../../shared/methods.ts';
import { activityStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';
import { factsOf } from './facts.ts';

export const stages = defineStages(activityStages);
const open: readonly (typeof activityStages)['stages'][number][] = ['PLANNED', 'RUNNING'];

export const ActivitySiteRef = builder.prismaObject('ActivitySite', {
  description: 'A site that takes part in an activity; a site sees its own part only.',
  fields: (t) => ({
    adoptionId: t.exposeID('adoptionId'),
    role: t.exposeString('role', { description: 'HOST or PARTICIPANT' }),
    adoption: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
  }),
});

export const ParticipationRef = builder.prismaObject('Participation', {
  description: 'A person at a session 参训记录.',
  fields: (t) => ({
    id: t.exposeID('id'),
    sessionId: t.exposeID('sessionId'),
    personName: t.exposeString('personName'),
    organisation: t.exposeString('organisation'),
    post: t.exposeString('post'),
    via: t.exposeString('via', { description: 'CODE, BY_HAND or TABLE' }),
    signedInAt: t.expose('signedInAt', { type: 'DateTime' }),
    score: t.float({ nullable: true, select: { score: true }, resolve: ({ score }) => (score === null ? null : Number(score)) }),
    certificateNumber: t.exposeString('certificateNumber', { nullable: true }),
    certifiedAt: t.expose('certifiedAt', { type: 'DateTime', nullable: true }),
    certificateFileId: t.exposeID('certificateFileId', { nullable: true, description: 'The certificate as PDF, once it was drawn up.' }),
    version: t.exposeInt('version'),
  }),
});

export const ActivitySessionRef = builder.prismaObject('ActivitySession', {
  description: 'One session of an activity 场次, with its attendance.',
  fields: (t) => ({
    id: t.exposeID('id'),
    activityId: t.exposeID('activityId'),
    title: t.exposeString('title'),
    place: t.exposeString('place'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    signInOpen: t.exposeBoolean('signInOpen', { description: 'People may sign in with the code in the picture.' }),
    passScore: t.float({
      nullable: true,
      description: 'Points a test needs; null for a session without one.',
      select: { passScore: true },
      resolve: ({ passScore }) => (passScore === null ? null : Number(passScore)),
    }),
    attendance: t.int({
      description: 'People who came.',
      select: { tenantId: true, id: true },
      resolve: ({ tenantId, id }, _args, ctx) =>
        ctx.db.participation.count({ where: { AND: [allowed(ctx, 'read', 'Participation'), { tenantId, sessionId: id }] } }),
    }),
    version: t.exposeInt('version'),
    files: t.relation('files', filesInOrder),
    activity: t.relation('activity', grantedOne('Activity', 'activityId')),
    allowedActions: rowActions(t, 'ActivitySession', ['update', 'delete', 'openSignIn']),
  }),
});

const GapRef = builder.objectRef<Gap>('ActivityGap').implement({
  description: 'What is missing before the activity may be called done.',
  fields: (t) => ({ at: t.exposeString('at', { description: 'Where it is mended.' }), code: t.exposeString('code') }),
});

export const ActivityRef = builder.prismaObject('Activity', {
  description: 'A promotion activity 推广活动 by one or more of the six methods.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The association that runs it.' }),
    projectId: t.exposeID('projectId'),
    number: t.exposeString('number', { description: 'HD2026-0001' }),
    title: t.exposeString('title'),
    method: t.exposeString('method', { description: 'The main method, whose fields it fills in.' }),
    methods: t.exposeStringList('methods', { description: 'All methods it counts for.' }),
    details: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Fields of the main method; of the association’s own people alone, since they speak of all sites.',
      select: { tenantId: true, details: true },
      resolve: ({ tenantId, details }, _args, ctx) => (tenantId === ctx.viewer.tenantId ? details : null),
    }),
    stage: t.exposeString('stage', { description: activityStages.stages.join(', ') }),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    summary: t.string({
      nullable: true,
      select: { tenantId: true, summary: true },
      resolve: ({ tenantId, summary }, _args, ctx) => (tenantId === ctx.viewer.tenantId ? summary : null),
    }),
    completedAt: t.expose('completedAt', { type: 'DateTime', nullable: true }),
    cancelReason: t.exposeString('cancelReason'),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    files: t.relation('files', {
      ...filesInOrder,
      description: 'Of the activity and its sessions; a site reads the materials that are open to it.',
    }),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    sites: t.relation('sites', granted('ActivitySite')),
    sessions: t.relation('sessions', grantedInOrder('ActivitySession', [{ startsAt: 'asc' }, { id: 'asc' }])),
    gaps: t.field({
      type: [GapRef],
      description: 'What is missing before it may be called done.',
      select: { tenantId: true, id: true, stage: true },
      resolve: async ({ tenantId, id, stage }, _args, ctx) => {
        if (tenantId !== ctx.viewer.tenantId || !['PLANNED', 'RUNNING'].includes(stage)) return [];
        const facts = await factsOf(ctx, tenantId, id);
        return facts ? [...gapsOf(facts)] : [];
      },
    }),
    allowedActions: rowActions(t, 'Activity', ['begin', 'complete', 'update', 'cancel'], {
      ...stages,
      moves: { ...stages.moves, update: { from: open, to: 'PLANNED' } },
    }),
  }),
});
