import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { callStages } from '../../shared/stages.ts';
import { calendarOf, unknownYears } from '../calendar/calendar-of.ts';
import { closedEarly, closedEarlyText } from './closed-early.ts';

export const stages = defineStages(callStages);

export const FormVersionRef = builder.prismaObject('FormVersion', {
  description: 'One version of a form of a call. It never changes; a changed form is the next version.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'APPLICATION or REVIEW' }),
    name: t.exposeString('name'),
    number: t.exposeInt('number'),
    definition: t.expose('definition', { type: 'JSON', description: 'Sections and fields, or criteria.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the definition in canonical JSON.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

export const CallRef = builder.prismaObject('Call', {
  description: 'A call for technologies 征集批次 of your association.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'ZJ2026-01' }),
    title: t.exposeString('title'),
    summary: t.exposeString('summary'),
    body: t.exposeString('body'),
    stage: t.exposeString('stage', { description: callStages.stages.join(', ') }),
    audience: t.exposeString('audience', { description: 'PUBLIC or INVITED' }),
    channels: t.exposeStringList('channels', { description: 'LETTER 发函征集, RECOMMENDATION 推广组推荐, COOPERATION 合作征集' }),
    channelRules: t.expose('channelRules', { type: 'JSON', description: 'What each channel asks.' }),
    reviewFormats: t.exposeStringList('reviewFormats', { description: 'CORRESPONDENCE 函审, MEETING 会审, ONLINE 网评, SITE 现场' }),
    tracks: t.expose('tracks', { type: 'JSON', description: 'Subject tracks: [{ key, name }]' }),
    policy: t.expose('policy', { type: 'JSON', description: 'The rules of the selection.' }),
    policyFrozenAt: t.expose('policyFrozenAt', { type: 'DateTime', nullable: true, description: 'Since when the rules stand.' }),
    checklist: t.expose('checklist', { type: 'JSON', description: 'Items of the admission check: [{ key, label, help, required }]' }),
    letterRules: t.expose('letterRules', { type: 'JSON', description: 'By which the letters of decision are written.' }),
    opensAt: t.expose('opensAt', { type: 'DateTime', nullable: true }),
    closesAt: t.expose('closesAt', { type: 'DateTime', nullable: true, description: 'As announced.' }),
    graceMinutes: t.exposeInt('graceMinutes', { description: 'Minutes after the close that are still on time; applicants are not told.' }),
    sealed: t.exposeBoolean('sealed', { description: 'Submissions are not readable before the close.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', nullable: true, description: 'Since when submissions are readable.' }),
    unsealAsked: t.boolean({
      description: 'One person has asked for an early opening; it takes another to agree.',
      select: { unsealAskedBy: true, unsealedAt: true },
      resolve: ({ unsealAskedBy, unsealedAt }) => unsealAskedBy !== null && unsealedAt === null,
    }),
    unsealAskedByMe: t.boolean({
      select: { unsealAskedBy: true },
      resolve: ({ unsealAskedBy }, _args, ctx) => unsealAskedBy !== null && unsealAskedBy === ctx.viewer.userId,
    }),
    unsealReason: t.exposeString('unsealReason', { nullable: true }),
    unknownHolidayYears: t.intList({
      description: 'Years that its dates fall in and whose public holidays are not known: days counted in them may be wrong.',
      select: { tenantId: true, opensAt: true, closesAt: true },
      resolve: async ({ tenantId, opensAt, closesAt }, _args, ctx) => unknownYears([opensAt, closesAt], await calendarOf(ctx, tenantId)),
    }),
    places: t.exposeInt('places', { nullable: true, description: 'How many technologies are to be selected.' }),
    receivedCount: t.exposeInt('receivedCount', { description: 'Submissions received; all that a sealed call tells.' }),
    contactName: t.exposeString('contactName', { nullable: true }),
    contactPhone: t.exposeString('contactPhone', { nullable: true }),
    contactEmail: t.exposeString('contactEmail', { nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    closedEarlyAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: closedEarlyText,
      select: { closesAt: true, closedAt: true },
      resolve: closedEarly,
    }),
    cancelReason: t.exposeString('cancelReason', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    form: t.relation('form', { nullable: true, description: 'The application form in force.' }),
    forms: t.relation('forms', granted('FormVersion')),
    allowedActions: rowActions(
      t,
      'Call',
      [
        'update',
        'publish',
        'close',
        'reopen',
        'screen',
        'startReview',
        'deliberate',
        'reviewAgain',
        'conclude',
        'cancel',
        'invite',
        'askUnseal',
        'unseal',
      ],
      stages,
    ),
  }),
});

export const CallAnnouncementRef = builder.prismaObject('CallAnnouncement', {
  description: 'A call as it was announced 征集公告. Its id is the call’s.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The association.' }),
    organisationName: t.exposeString('organisationName'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    summary: t.exposeString('summary'),
    body: t.exposeString('body'),
    audience: t.exposeString('audience', { description: 'PUBLIC or INVITED' }),
    channels: t.exposeStringList('channels'),
    channelRules: t.expose('channelRules', { type: 'JSON' }),
    reviewFormats: t.exposeStringList('reviewFormats'),
    tracks: t.expose('tracks', { type: 'JSON' }),
    formNumber: t.exposeInt('formNumber'),
    form: t.expose('form', { type: 'JSON', description: 'The application form to fill in.' }),
    minYearsInUse: t.exposeInt('minYearsInUse'),
    opensAt: t.expose('opensAt', { type: 'DateTime' }),
    closesAt: t.expose('closesAt', { type: 'DateTime' }),
    closedEarlyAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: closedEarlyText,
      select: { closesAt: true, closedAt: true },
      resolve: closedEarly,
    }),
    isOpen: t.boolean({
      description: 'Submissions are taken now.',
      select: { opensAt: true, closesAt: true, closedAt: true },
      resolve: ({ opensAt, closesAt, closedAt }, _args, ctx) => closedAt === null && opensAt <= ctx.now() && ctx.now() <= closesAt,
    }),
    contactName: t.exposeString('contactName', { nullable: true }),
    contactPhone: t.exposeString('contactPhone', { nullable: true }),
    contactEmail: t.exposeString('contactEmail', { nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
  }),
});

export const CallInvitationRef = builder.prismaObject('CallInvitation', {
  description: 'A letter 征集函 that invites an organisation to submit.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    callTitle: t.exposeString('callTitle'),
    organisationId: t.exposeID('granteeId', { description: 'Whom it invites.' }),
    organisationName: t.exposeString('granteeName'),
    channel: t.exposeString('channel'),
    message: t.exposeString('message'),
    sentAt: t.expose('sentAt', { type: 'DateTime' }),
    senderName: t.string({
      nullable: true,
      description: 'The association that wrote it; null, as all of the call, when the call was withdrawn.',
      select: { announcement: { select: { organisationName: true, withdrawnAt: true } } },
      resolve: ({ announcement }) => (announcement && !announcement.withdrawnAt ? announcement.organisationName : null),
    }),
    callNumber: t.string({
      nullable: true,
      select: { announcement: { select: { number: true, withdrawnAt: true } } },
      resolve: ({ announcement }) => (announcement && !announcement.withdrawnAt ? announcement.number : null),
    }),
    closesAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when submissions are taken.',
      select: { announcement: { select: { closesAt: true, withdrawnAt: true } } },
      resolve: ({ announcement }) => (announcement && !announcement.withdrawnAt ? announcement.closesAt : null),
    }),
    closedEarlyAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: closedEarlyText,
      select: { announcement: { select: { closesAt: true, closedAt: true, withdrawnAt: true } } },
      resolve: ({ announcement }) => (announcement && !announcement.withdrawnAt ? closedEarly(announcement) : null),
    }),
  }),
});
