import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { complaintStages } from '../../shared/stages.ts';
import { nameOfMember } from '../colleague.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const complaintTable = defineStages(complaintStages);
/** Until it is answered it can be described anew. */
export const openComplaint = ['REGISTERED', 'ACCEPTED', 'INVESTIGATING'] as const;
/** Who complained is put right while somebody still has to do with her. */
export const correctableComplainant = ['REGISTERED', 'ACCEPTED', 'INVESTIGATING', 'ANSWERED'] as const;
export const assigned = ['ACCEPTED', 'INVESTIGATING'] as const;

export const ComplaintRef = builder.prismaObject('Complaint', {
  description: 'A complaint 投诉. It names nobody: who complained lies apart, and whoever it is about does not read it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'Given once, never again: TS2026-0001.' }),
    channel: t.exposeString('channel', { description: 'PHONE, MAIL, LETTER, VISIT, PORTAL, AUTHORITY, OTHER' }),
    category: t.exposeString('category', { description: 'QUALITY, CHARGES, SAFETY, PROPERTY, CONDUCT, OTHER' }),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    anonymous: t.exposeBoolean('anonymous'),
    occurredOn: t.string({ nullable: true, select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) }),
    receivedOn: t.string({ select: { receivedOn: true }, resolve: ({ receivedOn }) => dayText(receivedOn) ?? '' }),
    stage: t.exposeString('stage', { description: complaintStages.stages.join(', ') }),
    acceptBy: t.string({ select: { acceptBy: true }, resolve: ({ acceptBy }) => dayText(acceptBy) ?? '' }),
    answerBy: t.string({ select: { answerBy: true }, resolve: ({ answerBy }) => dayText(answerBy) ?? '' }),
    aboutUserId: t.exposeID('aboutUserId', { nullable: true }),
    aboutName: t.string({
      nullable: true,
      description: 'The member it is about.',
      select: { tenantId: true, aboutUserId: true },
      resolve: ({ tenantId, aboutUserId }, _args, ctx) => nameOfMember(ctx, tenantId, aboutUserId),
    }),
    handlerId: t.exposeID('handlerId', { nullable: true }),
    handlerName: t.string({
      nullable: true,
      select: { tenantId: true, handlerId: true },
      resolve: ({ tenantId, handlerId }, _args, ctx) => nameOfMember(ctx, tenantId, handlerId),
    }),
    reasonCode: t.exposeString('reasonCode', { nullable: true, description: 'Why it was not taken up.' }),
    reason: t.exposeString('reason'),
    findings: t.exposeString('findings'),
    verdict: t.exposeString('verdict', { nullable: true, description: 'SUBSTANTIATED, PARTLY, UNSUBSTANTIATED' }),
    measures: t.exposeString('measures'),
    answer: t.exposeString('answer', { description: 'What the complainant was told.' }),
    answeredOn: t.string({ nullable: true, select: { answeredOn: true }, resolve: ({ answeredOn }) => dayText(answeredOn) }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    reopened: t.exposeInt('reopened', { description: 'How often it was opened again.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    activity: t.relation('activity', grantedOne('Activity', 'activityId')),
    agreement: t.relation('agreement', grantedOne('Agreement', 'agreementId')),
    complainants: t.relation('complainants', {
      ...grantedInOrder('Complainant', [{ createdAt: 'desc' }, { id: 'desc' }]),
      description: 'Who complained, and below that what was put right; empty for whoever may not know, and for an anonymous complaint.',
    }),
    events: t.relation('events', grantedInOrder('ComplaintEvent', [{ recordedAt: 'desc' }, { id: 'desc' }])),
    allowedActions: rowActions(
      t,
      'Complaint',
      ['accept', 'reject', 'investigate', 'answer', 'close', 'assign', 'reopen', 'update', 'correctComplainant'],
      {
        ...complaintTable,
        moves: {
          ...complaintTable.moves,
          assign: { from: assigned, to: 'ACCEPTED' },
          update: { from: openComplaint, to: 'REGISTERED' },
          correctComplainant: { from: correctableComplainant, to: 'REGISTERED' },
        },
      },
    ),
  }),
});

export const ComplainantRef = builder.prismaObject('Complainant', {
  description: 'Who complained 投诉人.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    contact: t.exposeString('contact'),
    organisation: t.exposeString('organisation'),
  }),
});

export const ComplaintEventRef = builder.prismaObject('ComplaintEvent', {
  description: 'What became of a complaint; never changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act'),
    fromStage: t.exposeString('fromStage', { nullable: true }),
    toStage: t.exposeString('toStage', { nullable: true }),
    note: t.exposeString('note'),
    findings: t.exposeString('findings', { description: 'What an answer stood on.' }),
    byName: t.string({
      nullable: true,
      select: { tenantId: true, recordedBy: true },
      resolve: ({ tenantId, recordedBy }, _args, ctx) => nameOfMember(ctx, tenantId, recordedBy),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});
