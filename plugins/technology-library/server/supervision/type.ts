import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { findingStages, visitStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const visits = defineStages(visitStages);
export const findings = defineStages(findingStages);

/** Findings are written down while a visit is on record, and changed until they are issued. */
const draftOnly = { from: ['DRAFT'], to: 'DRAFT' } as const;

export const SupervisionVisitRef = builder.prismaObject('SupervisionVisit', {
  description: 'A supervision visit 督导 to one site.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    adoptionId: t.exposeID('adoptionId'),
    number: t.exposeString('number', { description: 'Given once, never again: DD2026-0001.' }),
    manner: t.exposeString('manner', { description: 'ON_SITE, REMOTE, DOCUMENTS' }),
    stage: t.exposeString('stage', { description: visitStages.stages.join(', ') }),
    plannedOn: t.string({ select: { plannedOn: true }, resolve: ({ plannedOn }) => dayText(plannedOn) ?? '' }),
    visitedOn: t.string({ nullable: true, select: { visitedOn: true }, resolve: ({ visitedOn }) => dayText(visitedOn) }),
    visitors: t.exposeString('visitors'),
    summary: t.exposeString('summary'),
    cancelReason: t.exposeString('cancelReason'),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    findings: t.relation('findings', grantedInOrder('Finding', [{ number: 'asc' }])),
    allowedActions: rowActions(t, 'SupervisionVisit', ['record', 'close', 'cancel', 'update'], {
      ...visits,
      moves: { ...visits.moves, update: { from: ['PLANNED'], to: 'PLANNED' } },
    }),
  }),
});

export const FindingRef = builder.prismaObject('Finding', {
  description: 'A finding 问题 of a visit, from its issue to its verification by somebody else.',
  fields: (t) => ({
    id: t.exposeID('id'),
    visitId: t.exposeID('visitId'),
    adoptionId: t.exposeID('adoptionId'),
    number: t.exposeString('number'),
    severity: t.exposeString('severity', { description: 'MINOR, MAJOR, CRITICAL' }),
    text: t.exposeString('text'),
    basis: t.exposeString('basis', { description: 'What was not kept to.' }),
    stage: t.exposeString('stage', { description: findingStages.stages.join(', ') }),
    dueOn: t.string({ select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) ?? '' }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', nullable: true }),
    verdict: t.exposeString('verdict', { description: 'What was said of the last response, or why it was waived.' }),
    judgedAt: t.expose('judgedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    responses: t.relation('responses', grantedInOrder('FindingResponse', [{ createdAt: 'asc' }, { id: 'asc' }])),
    allowedActions: rowActions(t, 'Finding', ['update', 'delete', 'issue', 'respond', 'respondFor', 'return', 'verify', 'waive'], {
      ...findings,
      moves: { ...findings.moves, update: draftOnly, delete: draftOnly, respondFor: findings.moves.respond },
    }),
  }),
});

export const FindingResponseRef = builder.prismaObject('FindingResponse', {
  description: 'What was done about a finding 整改回复.',
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text'),
    doneOn: t.string({ select: { doneOn: true }, resolve: ({ doneOn }) => dayText(doneOn) ?? '' }),
    onBehalf: t.exposeBoolean('onBehalf', { description: 'Written down by the association for the site.' }),
    files: t.relation('files', filesInOrder),
    respondentName: t.exposeString('respondentName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
