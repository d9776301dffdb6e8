import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { noticeStages, objectionStages } from '../../shared/stages.ts';
import { calendarOf, unknownYears } from '../calendar/calendar-of.ts';
import { itemsNow } from './notice-item.ts';

export const notices = defineStages(noticeStages);
export const objections = defineStages(objectionStages);

export const DecisionRef = builder.prismaObject('Decision', {
  description: 'The decision on a dossier 评审结论. Nobody outside the association knows it before it is released.',
  fields: (t) => ({
    id: t.exposeID('id'),
    dossierId: t.exposeID('dossierId'),
    outcome: t.exposeString('outcome', { description: 'RECOMMEND, CONDITIONAL, RESUBMIT or REJECT' }),
    conditions: t.exposeString('conditions'),
    reason: t.exposeString('reason'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
    releasedAt: t.expose('releasedAt', { type: 'DateTime', nullable: true }),
    letter: t.exposeString('letter', {
      nullable: true,
      description: 'Subject, an empty line and the text, as they went out at the release.',
    }),
    handedOverAt: t.expose('handedOverAt', { type: 'DateTime', nullable: true, description: 'When the library was told.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    revokeReason: t.exposeString('revokeReason', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

export const PublicNoticeRef = builder.prismaObject('PublicNotice', {
  description: 'A public notice 公示 of what is to be selected, open to objections.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    number: t.exposeString('number', { description: 'GS2026-001' }),
    title: t.exposeString('title'),
    body: t.exposeString('body'),
    items: t.field({
      type: 'JSON',
      description: '[{ dossierId, title, applicantName, track, outcome, revoked }]; revoked: taken back since, after an objection.',
      select: { tenantId: true, items: true },
      resolve: (notice, _args, ctx) => itemsNow(ctx, notice),
    }),
    contact: t.exposeString('contact'),
    stage: t.exposeString('stage', { description: noticeStages.stages.join(', ') }),
    startsAt: t.expose('startsAt', { type: 'DateTime', nullable: true }),
    endsAt: t.expose('endsAt', { type: 'DateTime', nullable: true }),
    unknownHolidayYears: t.intList({
      description: 'Years it runs in whose public holidays are not known: its working days may be counted wrong.',
      select: { tenantId: true, startsAt: true, endsAt: true },
      resolve: async ({ tenantId, startsAt, endsAt }, _args, ctx) =>
        unknownYears([startsAt ?? ctx.now(), endsAt], await calendarOf(ctx, tenantId)),
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'PublicNotice', ['update', 'publish', 'withdraw'], {
      ...notices,
      moves: { ...notices.moves, update: { from: ['DRAFT'], to: 'DRAFT' } },
    }),
  }),
});

export const ObjectionRef = builder.prismaObject('Objection', {
  description: 'An objection 异议 to a public notice. Whose it is, only those who handle it read.',
  fields: (t) => ({
    id: t.exposeID('id'),
    noticeId: t.exposeID('noticeId'),
    dossierId: t.exposeID('dossierId'),
    number: t.exposeString('number', { description: 'YY2026-001' }),
    title: t.string({
      nullable: true,
      description: 'Name of the technology it is about.',
      select: { dossier: { select: { title: true } } },
      resolve: ({ dossier }) => dossier?.title ?? null,
    }),
    objector: t.exposeString('objector'),
    organisation: t.exposeString('organisation'),
    contact: t.exposeString('contact'),
    grounds: t.exposeString('grounds'),
    stage: t.exposeString('stage', { description: objectionStages.stages.join(', ') }),
    findings: t.exposeString('findings'),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'Objection', ['investigate', 'uphold', 'dismiss'], objections),
  }),
});
