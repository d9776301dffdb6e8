import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { actionStages, evaluationStages } from '../../shared/stages.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const evaluations = defineStages(evaluationStages);
export const actions = defineStages(actionStages);

const asNumber = (amount: Prisma.Decimal | null): number | null => (amount === null ? null : amount.toNumber());

export const EvaluationRef = builder.prismaObject('Evaluation', {
  description: 'An evaluation 推广评估 of a project over a time.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    entryId: t.exposeID('entryId'),
    number: t.exposeString('number', { description: 'Given once, never again: PG2026-0001.' }),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    stage: t.exposeString('stage', { description: evaluationStages.stages.join(', ') }),
    score: t.float({
      nullable: true,
      description: '0 to 100 by weight, frozen at the conclusion.',
      select: { score: true },
      resolve: ({ score }) => asNumber(score),
    }),
    contentHash: t.exposeString('contentHash', { description: 'Over the frozen figures and the conclusion.' }),
    conclusion: t.exposeString('conclusion', { nullable: true, description: 'EFFECTIVE, PARTLY, INEFFECTIVE, INSUFFICIENT' }),
    findings: t.exposeString('findings'),
    concludedAt: t.expose('concludedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    actions: t.relation('actions', grantedInOrder('ImprovementAction', [{ createdAt: 'asc' }, { id: 'asc' }])),
    allowedActions: rowActions(t, 'Evaluation', ['conclude', 'act'], {
      ...evaluations,
      moves: { ...evaluations.moves, act: { from: ['CONCLUDED'], to: 'CONCLUDED' } },
    }),
  }),
});

export const ImprovementActionRef = builder.prismaObject('ImprovementAction', {
  description: 'What is to be improved 改进措施, and whether it helped.',
  fields: (t) => ({
    id: t.exposeID('id'),
    evaluationId: t.exposeID('evaluationId'),
    text: t.exposeString('text'),
    responsible: t.exposeString('responsible'),
    dueOn: t.string({ select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) ?? '' }),
    stage: t.exposeString('stage', { description: actionStages.stages.join(', ') }),
    doneNote: t.exposeString('doneNote'),
    doneOn: t.string({ nullable: true, select: { doneOn: true }, resolve: ({ doneOn }) => dayText(doneOn) }),
    checkNote: t.exposeString('checkNote'),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'ImprovementAction', ['finish', 'check'], {
      ...actions,
      moves: { finish: actions.moves.finish, check: { from: ['DONE'], to: 'EFFECTIVE' } },
    }),
  }),
});

export const EvaluationDigestRef = builder.prismaObject('EvaluationDigest', {
  description: 'What the holder of a technology reads of an evaluation; figures of fewer than five sites are left out.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entryId: t.exposeID('entryId'),
    entryTitle: t.exposeString('entryTitle'),
    number: t.exposeString('number'),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    conclusion: t.exposeString('conclusion'),
    score: t.float({ nullable: true, select: { score: true }, resolve: ({ score }) => asNumber(score) }),
    figures: t.expose('figures', { type: 'JSON', description: '[{ name, dimension, unit, better, target, sites, value }]' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
