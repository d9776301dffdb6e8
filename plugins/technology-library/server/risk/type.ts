import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { riskStages } from '../../shared/stages.ts';
import { nameOfMember } from '../colleague.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const riskTable = defineStages(riskStages);
export const openRisk = ['IDENTIFIED', 'TREATING', 'MONITORING'] as const;

export const RiskRef = builder.prismaObject('Risk', {
  description: 'A risk 风险 of the library or its promotion, owned by one person of the association.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'Given once, never again: FX2026-0001.' }),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    category: t.exposeString('category', { description: 'TECHNICAL, SAFETY, LEGAL, FUNDING, SCHEDULE, COOPERATION, REPUTATION' }),
    likelihood: t.exposeInt('likelihood', { description: '1 to 5, as if nothing were done.' }),
    impact: t.exposeInt('impact', { description: '1 to 5, as if nothing were done.' }),
    score: t.exposeInt('score', { description: 'Likelihood times impact.' }),
    residualLikelihood: t.exposeInt('residualLikelihood', { description: '1 to 5, as the last review found it.' }),
    residualImpact: t.exposeInt('residualImpact', { description: '1 to 5, as the last review found it.' }),
    residualScore: t.exposeInt('residualScore'),
    ownerId: t.exposeID('ownerId'),
    ownerName: t.string({
      nullable: true,
      description: 'Null when the owner has left.',
      select: { tenantId: true, ownerId: true },
      resolve: ({ tenantId, ownerId }, _args, ctx) => nameOfMember(ctx, tenantId, ownerId),
    }),
    treatment: t.exposeString('treatment', { nullable: true, description: 'AVOID, REDUCE, TRANSFER, ACCEPT' }),
    treatmentNote: t.exposeString('treatmentNote'),
    stage: t.exposeString('stage', { description: riskStages.stages.join(', ') }),
    escalatedAt: t.expose('escalatedAt', { type: 'DateTime', nullable: true, description: 'Since when the residual score is 15 or more.' }),
    reviewDays: t.exposeInt('reviewDays', { description: 'Days from one review to the next.' }),
    nextReviewOn: t.string({ select: { nextReviewOn: true }, resolve: ({ nextReviewOn }) => dayText(nextReviewOn) ?? '' }),
    closeReason: t.exposeString('closeReason'),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    measures: t.relation('measures', grantedInOrder('RiskMeasure', [{ dueOn: 'asc' }, { id: 'asc' }])),
    reviews: t.relation('reviews', grantedInOrder('RiskReview', [{ reviewedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }])),
    allowedActions: rowActions(t, 'Risk', ['review', 'treat', 'monitor', 'addMeasure', 'update', 'close'], {
      ...riskTable,
      moves: {
        ...riskTable.moves,
        review: { from: openRisk, to: 'IDENTIFIED' },
        addMeasure: { from: openRisk, to: 'IDENTIFIED' },
        update: { from: openRisk, to: 'IDENTIFIED' },
      },
    }),
  }),
});

export const RiskMeasureRef = builder.prismaObject('RiskMeasure', {
  description: 'What is done about a risk 应对措施.',
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text'),
    responsible: t.exposeString('responsible'),
    dueOn: t.string({ select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) ?? '' }),
    doneOn: t.string({ nullable: true, select: { doneOn: true }, resolve: ({ doneOn }) => dayText(doneOn) }),
    doneNote: t.exposeString('doneNote'),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'RiskMeasure', ['finish']),
  }),
});

export const RiskReviewRef = builder.prismaObject('RiskReview', {
  description: 'What a review of a risk found 风险复核; never changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    reviewedOn: t.string({ select: { reviewedOn: true }, resolve: ({ reviewedOn }) => dayText(reviewedOn) ?? '' }),
    likelihood: t.exposeInt('likelihood'),
    impact: t.exposeInt('impact'),
    note: t.exposeString('note'),
    reviewerName: t.string({
      nullable: true,
      description: 'Null when the reviewer has left.',
      select: { tenantId: true, reviewedBy: true },
      resolve: ({ tenantId, reviewedBy }, _args, ctx) => nameOfMember(ctx, tenantId, reviewedBy),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
