import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { assignmentStages, roundStages } from '../../shared/stages.ts';

export const stages = defineStages(roundStages);
export const assignmentMoves = defineStages(assignmentStages);

export const ReviewRoundRef = builder.prismaObject('ReviewRound', {
  description: 'A round of review 评审轮次 of a call.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the rounds of the call.' }),
    name: t.exposeString('name'),
    kind: t.exposeString('kind', { description: 'INITIAL 初评, SECOND 复评, FINAL 终评' }),
    format: t.exposeString('format', { description: 'CORRESPONDENCE, MEETING, ONLINE, SITE' }),
    stage: t.exposeString('stage', { description: roundStages.stages.join(', ') }),
    anonymity: t.exposeString('anonymity', { description: 'OPEN, SINGLE_BLIND, DOUBLE_BLIND' }),
    seeOthers: t.exposeString('seeOthers', { description: 'AFTER_OWN, AT_MEETING, AFTER_RELEASE, NEVER' }),
    need: t.exposeInt('need', { description: 'Reviews each item needs.' }),
    places: t.exposeInt('places', { nullable: true, description: 'How many items are to go on.' }),
    policy: t.expose('policy', { type: 'JSON', description: 'The rules of the call as they were at the opening.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    openedAt: t.expose('openedAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    call: t.relation('call', { nullable: true }),
    form: t.relation('form', { nullable: true, description: 'The version of the review form that new reviews are written with.' }),
    panelId: t.exposeID('panelId', { nullable: true }),
    panelName: t.string({
      nullable: true,
      select: { panel: { select: { name: true } } },
      resolve: ({ panel }) => panel?.name ?? null,
    }),
    allowedActions: rowActions(t, 'ReviewRound', ['update', 'open', 'close', 'reopen'], stages),
  }),
});

export const AssignmentRef = builder.prismaObject('Assignment', {
  description: 'Who reviews what 派审, as the association’s managers of the round read it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    dossierId: t.exposeID('dossierId'),
    dossierTitle: t.string({ select: { dossier: { select: { title: true } } }, resolve: ({ dossier }) => dossier.title }),
    dossierNumber: t.string({ select: { dossier: { select: { number: true } } }, resolve: ({ dossier }) => dossier.number }),
    expertId: t.exposeID('expertId'),
    expertName: t.string({ select: { expert: { select: { name: true } } }, resolve: ({ expert }) => expert.name }),
    employerName: t.string({ select: { expert: { select: { employerName: true } } }, resolve: ({ expert }) => expert.employerName }),
    stage: t.exposeString('stage', { description: assignmentStages.stages.join(', ') }),
    alias: t.exposeString('alias', { description: 'The letter under which others read her review.' }),
    source: t.exposeString('source', { description: 'SOLVER, MANUAL or RULE' }),
    chosen: t.expose('chosen', {
      type: 'JSON',
      nullable: true,
      description:
        'Why the rule chose her for a place that fell free: { alias, cause, eligible, score, words, load, max, seat }, as it was then.',
    }),
    locked: t.exposeBoolean('locked', { description: 'Kept by the next computation.' }),
    matchScore: t.exposeFloat('matchScore', { nullable: true, description: '0–1' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why she turned it down, or why it was cancelled.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'Assignment', ['lock', 'invite', 'cancel', 'extend', 'remind'], assignmentMoves),
  }),
});
